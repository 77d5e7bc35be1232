import { FileDown, FileSearch } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readImport } from "#app/server/read-import.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toLines } from "#app/server/to-lines.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { CandidateFileDone, CandidateFileView } from "./+parts/candidate-file-check.tsx";
import { EnrolHead } from "./+parts/enrol-head.tsx";
import { enrolmentOrGo } from "./+parts/enrolment-or-go.ts";
import { FileErrors } from "./+parts/file-errors.tsx";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/session-enrol-file";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const { hasRoll } = enrolmentOrGo(await doors.centre.showEnrolmentForm({ actor, sessionNumber }), sessionNumber);
  return { sessionNumber, hasRoll };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sent = await readImport(request);
  if (!sent.ok) return toLines(sent.error);
  const { isCheck, fingerprint, fileName, bytes } = sent.value;
  const file = { actor, sessionNumber: readSessionNumber(params), fileName, bytes };
  if (isCheck) {
    const checked = await doors.centre.checkCandidateFile(file);
    return checked.ok ? { kind: "checked" as const, check: checked.value } : toLines(checked.error);
  }
  const done = await doors.centre.importCandidates({ ...file, fingerprint });
  return done.ok ? { kind: "done" as const, done: done.value } : toLines(done.error);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.enrol_page_title({ number: params.number }) }];
}

export default function SessionEnrolFilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { sessionNumber: number, hasRoll } = loaderData;
  const check = actionData?.kind === "checked" ? actionData.check : null;
  return (
    <>
      <EnrolHead number={number} heading={m.enrol_heading_file()} hasRoll={hasRoll} />
      <div className="stack spaced">
        <section className="sheet pad stack">
          <h2>{m.enrol_file_step_template()}</h2>
          <p className="soft">{m.enrol_file_template_text()}</p>
          <div className="row-flex">
            <a className="btn" href={`/api/sessions/${number}/candidats.ods`}>
              <FileDown className="i" aria-hidden="true" /> {m.enrol_file_template()}
            </a>
          </div>
        </section>
        <div aria-live="polite" className="stack">
          {actionData?.kind === "refused" ? <FileErrors errors={actionData.errors} /> : null}
          {actionData?.kind === "done" ? <CandidateFileDone number={number} done={actionData.done} /> : null}
        </div>
        <Form method="post" encType="multipart/form-data" className="sheet pad stack">
          <h2>{m.enrol_file_step_send()}</h2>
          <FileField label={m.enrol_file()} hint={m.enrol_file_hint()} accept=".ods,.xlsx,.csv" />
          <div className="row-flex">
            <SubmitButton look={check === null ? "main" : ""} intent="verifier">
              <FileSearch className="i" aria-hidden="true" /> {m.enrol_file_check()}
            </SubmitButton>
          </div>
          {check === null ? null : <CandidateFileView check={check} />}
        </Form>
      </div>
    </>
  );
}
