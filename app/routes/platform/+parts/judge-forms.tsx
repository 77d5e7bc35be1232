import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { ShownTest } from "#worker/usecases/jury/show-test.ts";
import { type JuryAnswer, ReasonForm } from "./reason-form.tsx";

type JudgeFormsProps = { test: ShownTest["test"]; revision: number; answer: JuryAnswer };

/** The decisions on a whole test, each folded until it is wanted. */
export function JudgeForms({ test, revision, answer }: JudgeFormsProps) {
  const typed = answer?.typed.formulaire === "identifier" ? answer.typed : undefined;
  const isOpen = (name: string) => answer?.typed.formulaire === name;
  return (
    <section className="stack">
      <h2>{m.jury_decide()}</h2>
      <div className="sheet pad stack">
        <details open={isOpen("juger")}>
          <summary>{m.jury_judge()}</summary>
          <div className="narrow">
            <ReasonForm name="juger" intent="juger" revision={revision} act={m.jury_decide()} answer={answer}>
              <SelectField name="decision" label={m.jury_verdict()} defaultValue={test.verdict ?? "none"}>
                <option value="none">{m.jury_judge_none()}</option>
                <option value="cancelled">{m.jury_judge_cancel()}</option>
                <option value="fraud">{m.jury_judge_fraud()}</option>
              </SelectField>
            </ReasonForm>
          </div>
        </details>
        <details open={isOpen("identifier")}>
          <summary>{m.jury_identity()}</summary>
          <div className="narrow stack">
            <p>{m.jury_identity_text()}</p>
            <ReasonForm
              name="identifier"
              intent="identifier"
              revision={revision}
              act={m.jury_identity_save()}
              answer={answer}
            >
              <FormField
                name="lastName"
                label={m.jury_last_name()}
                defaultValue={typed?.lastName ?? test.lastName}
                error={errorOf(answer, "lastName")}
                autoComplete="off"
              />
              <FormField
                name="firstName"
                label={m.jury_first_name()}
                defaultValue={typed?.firstName ?? test.firstName}
                error={errorOf(answer, "firstName")}
                autoComplete="off"
              />
              <FormField
                name="birthdate"
                type="date"
                label={m.jury_birth()}
                defaultValue={typed?.birthdate ?? test.birthDate}
                error={errorOf(answer, "birthdate")}
                autoComplete="off"
              />
            </ReasonForm>
          </div>
        </details>
        <details open={isOpen("recalculer")}>
          <summary>{m.jury_rescore()}</summary>
          <div className="narrow stack">
            <p>{m.jury_rescore_text()}</p>
            <ReasonForm
              name="recalculer"
              intent="recalculer"
              revision={revision}
              act={m.jury_rescore()}
              answer={answer}
            />
          </div>
        </details>
      </div>
    </section>
  );
}
