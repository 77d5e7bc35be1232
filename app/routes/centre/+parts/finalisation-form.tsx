import { ListChecks } from "lucide-react";
import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { FinalisationBoard } from "#worker/usecases/centre/show-finalisation.ts";
import type { FinalisationDraft } from "./read-finalisation.ts";
import { FinishedTests, UnfinishedTests } from "./tests-to-close.tsx";

type FinalisationFormProps = { number: number; board: FinalisationBoard; draft: FinalisationDraft | undefined };

/** Reasons and flags; sending it shows what would happen, and changes nothing yet. */
export function FinalisationForm({ number, board, draft }: FinalisationFormProps) {
  return (
    <Form method="post" className="stack">
      {board.unfinished.length === 0 ? null : (
        <UnfinishedTests tests={board.unfinished} questionCount={board.questionCount} reasons={draft?.reasons ?? {}} />
      )}
      {board.finished.length === 0 ? null : <FinishedTests tests={board.finished} />}
      {board.absent.length === 0 ? null : (
        <section>
          <h2>{m.staff_absent({ count: board.absent.length })}</h2>
          <p className="soft">{m.staff_absent_text()}</p>
          <p>{board.absent.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(", ")}</p>
        </section>
      )}
      <section>
        <h2>{m.staff_more_about()}</h2>
        <label className="tick">
          <input type="checkbox" name="incident" defaultChecked={draft?.hasIncident} />{" "}
          <span>{m.staff_has_incident()}</span>
        </label>
        <label className="tick">
          <input type="checkbox" name="acces" defaultChecked={draft?.hasJoiningIssue} />{" "}
          <span>{m.staff_has_joining_issue()}</span>
        </label>
      </section>
      <div className="row-flex">
        <SubmitButton intent="verifier">
          <ListChecks className="i" aria-hidden="true" /> {m.closing_review()}
        </SubmitButton>
        <Link className="btn" to={`/sessions/${number}`}>
          {m.staff_cancel()}
        </Link>
      </div>
    </Form>
  );
}
