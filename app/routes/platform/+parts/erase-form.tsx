import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { ErasurePreview } from "#worker/usecases/keeping/ask-erasure.ts";
import { ReasonField } from "./account-acts.tsx";
import type { JuryAnswer } from "./reason-form.tsx";

type EraseFormProps = {
  preview: Omit<ErasurePreview, "refusal">;
  /** the sentence that says what is in the way */
  refusal: string | null;
  answer: JuryAnswer;
};

/** What an erasure takes, what it leaves and why, then the act itself: it cannot be undone. */
export function EraseForm({ preview, refusal, answer }: EraseFormProps) {
  return (
    <section className="sheet pad stack">
      <h2>{m.erase_title()}</h2>
      {refusal === null ? null : (
        <Notice kind="warning">
          <p>{refusal}</p>
        </Notice>
      )}
      <h3>{m.erase_goes()}</h3>
      <p>{m.erase_goes_text()}</p>
      <h3>{m.erase_stays()}</h3>
      <Stays preview={preview} />
      {preview.activeRolls.length === 0 ? null : (
        <Notice kind="warning">
          <p>{m.erase_roll_warning({ schools: preview.activeRolls.join(", ") })}</p>
        </Notice>
      )}
      {refusal === null ? <ReasonAndConsent answer={answer} /> : null}
    </section>
  );
}

function Stays({ preview: { tests, certificates, rooms } }: Pick<EraseFormProps, "preview">) {
  return (
    <ul className="listed">
      {tests === 0 ? null : <li>{m.erase_stays_tests({ count: tests })}</li>}
      {certificates.length === 0 ? null : <li>{m.erase_stays_certificates({ codes: certificates.join(", ") })}</li>}
      {rooms.length === 0 ? null : <li>{m.erase_stays_journal()}</li>}
      <li>{m.erase_stays_act()}</li>
    </ul>
  );
}

function ReasonAndConsent({ answer }: { answer: JuryAnswer }) {
  const missing = errorOf(answer, "oui");
  return (
    <Form method="post" className="stack" noValidate>
      <ReasonField form="effacer" answer={answer} />
      <div>
        <label className="tick">
          <input
            type="checkbox"
            name="oui"
            value="1"
            aria-describedby={missing === undefined ? undefined : "oui-erreur"}
          />
          <span>{m.erase_sure()}</span>
        </label>
        <FieldError id="oui-erreur" text={missing} />
      </div>
      <div className="row-flex">
        <SubmitButton intent="effacer" look="danger">
          {m.erase_go()}
        </SubmitButton>
      </div>
    </Form>
  );
}
