import { FileDown, FileSearch } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readImport } from "#app/server/read-import.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toLines } from "#app/server/to-lines.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { FileErrors } from "./+parts/file-errors.tsx";
import { SessionFileDone, SessionFileView } from "./+parts/session-file-check.tsx";
import type { Route } from "./+types/session-import";

export function loader({ context, request }: Route.LoaderArgs) {
  requireStaff(context, request);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const sent = await readImport(request);
  if (!sent.ok) return toLines(sent.error);
  const { isCheck, fingerprint, fileName, bytes } = sent.value;
  const file = { actor, establishmentId, fileName, bytes };
  if (isCheck) {
    const checked = await doors.centre.checkSessionFile(file);
    return checked.ok ? { kind: "checked" as const, check: checked.value } : toLines(checked.error);
  }
  const done = await doors.centre.importSessions({ ...file, fingerprint });
  return done.ok ? { kind: "done" as const, done: done.value } : toLines(done.error);
}

export function meta() {
  return [{ title: m.enrol_sessions_title() }];
}

export default function SessionImportPage({ actionData }: Route.ComponentProps) {
  const check = actionData?.kind === "checked" ? actionData.check : null;
  return (
    <>
      <Crumbs links={[{ to: "/sessions", label: m.staff_sessions() }]} here={m.enrol_sessions_import()} />
      <div className="page-head">
        <h1>{m.enrol_sessions_import()}</h1>
      </div>
      <div className="stack">
        <section className="sheet pad stack">
          <h2>{m.enrol_file_step_template()}</h2>
          <p className="soft">{m.enrol_sessions_template_text()}</p>
          <div className="row-flex">
            <a className="btn" href="/api/modeles/sessions.csv">
              <FileDown className="i" aria-hidden="true" /> {m.enrol_sessions_template()}
            </a>
          </div>
        </section>
        <div aria-live="polite" className="stack">
          {actionData?.kind === "refused" ? <FileErrors errors={actionData.errors} /> : null}
          {actionData?.kind === "done" ? <SessionFileDone done={actionData.done} /> : null}
        </div>
        <Form method="post" encType="multipart/form-data" className="sheet pad stack">
          <h2>{m.enrol_sessions_step_send()}</h2>
          <FileField label={m.enrol_sessions_file()} hint={m.enrol_sessions_file_hint()} accept=".csv,.ods,.xlsx" />
          <div className="row-flex">
            <SubmitButton look={check === null ? "main" : ""} intent="verifier">
              <FileSearch className="i" aria-hidden="true" /> {m.enrol_file_check()}
            </SubmitButton>
          </div>
          {check === null ? null : <SessionFileView check={check} />}
        </Form>
      </div>
    </>
  );
}
