import { FileSearch } from "lucide-react";
import { Form } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { rollForm, undoRollForm } from "#worker/contract/forms/roll-forms.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { RollDone, RollErrors } from "./+parts/roll-answer.tsx";
import { RollCheckView } from "./+parts/roll-check.tsx";
import { RollHistory } from "./+parts/roll-history.tsx";
import { RollProgress } from "./+parts/roll-progress.tsx";
import type { Route } from "./+types/roll-import";

/** A little above the reader's own bound, which says the size: here the body is not kept. */
const BODY_MAX_BYTES = 21 * 1024 * 1024;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  return valueOrThrow(await doors.school.listRollImports({ actor, establishmentId }));
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  if (Number(request.headers.get("Content-Length") ?? "0") > BODY_MAX_BYTES) {
    // Read to its end and dropped: a browser still sending would be cut off and never see the sentence.
    await request.body?.pipeTo(new WritableStream());
    return refused([domainError("PAYLOAD_TOO_LARGE")]);
  }
  const fields = Object.fromEntries(await request.formData());
  const undo = undoRollForm.safeParse(fields);
  if (undo.success) {
    const undone = await doors.school.undoRollImport({ actor, establishmentId, importId: undo.data.import });
    return undone.ok ? { kind: "undone" as const } : refused([undone.error]);
  }
  const form = rollForm.safeParse(fields);
  if (!form.success) return refused([domainError("FILE_REQUIRED")]);
  const { fichier, geste, empreinte, entier } = form.data;
  const bytes = new Uint8Array(await fichier.arrayBuffer());
  const file = { actor, establishmentId, fileName: fichier.name, bytes, isWhole: entier };
  if (geste === "verifier") {
    const checked = await doors.school.checkRoll(file);
    return checked.ok ? { kind: "checked" as const, check: checked.value } : refused(checked.error);
  }
  const done = await doors.school.importRoll({ ...file, fingerprint: empreinte });
  return done.ok ? { kind: "done" as const, done: done.value } : refused(done.error);
}

function refused(errors: readonly DomainError[]) {
  return { kind: "refused" as const, errors: errors.map(toLine) };
}

function toLine(error: DomainError) {
  const { line, column, nationalStudentId, lastName, firstName } = error.meta ?? {};
  const who = [lastName, firstName].filter((part) => typeof part === "string" && part !== "").join(" ");
  return {
    message: errorMessage(error),
    line: typeof line === "number" ? line : null,
    column: typeof column === "string" ? column : null,
    ine: typeof nationalStudentId === "string" ? nationalStudentId : null,
    who: who === "" ? null : who,
  };
}

export function meta() {
  return [{ title: m.staff_roll_import_title() }];
}

export default function RollImportPage({ loaderData: { imports, timeZone }, actionData }: Route.ComponentProps) {
  const check = actionData?.kind === "checked" ? actionData.check : null;
  return (
    <>
      <Crumbs links={[{ to: "/eleves", label: m.nav_pupils() }]} here={m.staff_roll_import()} />
      <div className="page-head">
        <h1>{m.staff_roll_import_heading()}</h1>
      </div>
      <div className="stack">
        <div aria-live="polite" className="stack">
          <RollProgress />
          {actionData?.kind === "refused" ? <RollErrors errors={actionData.errors} /> : null}
          {actionData?.kind === "undone" ? (
            <Notice kind="success">
              <p>{m.staff_roll_undone()}</p>
            </Notice>
          ) : null}
          {actionData?.kind === "done" ? <RollDone done={actionData.done} /> : null}
        </div>
        <Form method="post" encType="multipart/form-data" className="sheet pad stack">
          <FileField label={m.staff_roll_file()} hint={m.staff_roll_file_hint()} accept=".xml,.zip,.csv,.ods,.xlsx" />
          <div>
            <label className="tick">
              <input name="entier" type="checkbox" aria-describedby="champ-entier-aide" />{" "}
              <span>{m.staff_roll_whole()}</span>
            </label>
            <p className="hint" id="champ-entier-aide">
              {m.staff_roll_whole_hint()}
            </p>
          </div>
          <p className="row-flex">
            <a className="link" href="/api/eleves/modele.csv">
              {m.staff_roll_template()}
            </a>
            <a className="link" href="/api/eleves/eleves.csv">
              {m.staff_roll_export()}
            </a>
          </p>
          <div className="row-flex">
            <SubmitButton look={check === null ? "main" : ""} intent="verifier">
              <FileSearch className="i" aria-hidden="true" /> {m.staff_roll_check()}
            </SubmitButton>
          </div>
          {check === null ? null : <RollCheckView check={check} />}
        </Form>
        <RollHistory imports={imports} timeZone={timeZone} />
      </div>
    </>
  );
}
