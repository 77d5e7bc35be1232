import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { NOTE_WORDS } from "#app/i18n/report-words.ts";
import { errorOf, type FormErrors } from "#app/ui/form-errors.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { LONGEST_REPORT, REPORT_CODES } from "#worker/core/results/issue-report.ts";
import type { TypedReport } from "./read-finalisation.ts";

type Answer = Parameters<typeof FormErrors>[0]["answer"];

/** What each code asks to be told. */
const HINTS: Readonly<Record<string, () => string>> = {
  C1: m.closing_hint_c1,
  C2: m.closing_hint_c2,
  C4: m.closing_hint_c4,
  C6: m.closing_hint_c6,
  C7: m.closing_hint_c7,
  C8: m.closing_hint_c8,
};

type ReportFieldsProps = {
  report: TypedReport;
  people: readonly { candidateId: string; lastName: string; firstName: string }[];
  answer: Answer;
};

/** One report, new or corrected. Its ids are its own: several stand on the page. */
export function ReportFields({ report, people, answer }: ReportFieldsProps) {
  const [code, setCode] = useState(report.code);
  const id = useId();
  const mine = (field: string) => errorOf(answer, field);
  return (
    <Form method="post" className="stack report-fields">
      <input type="hidden" name="id" value={report.id} />
      <div className="two">
        <div className="field">
          <label htmlFor={`${id}-code`}>{m.staff_report_code()}</label>
          <div className="select-box">
            <select
              id={`${id}-code`}
              className="select"
              name="code"
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            >
              {REPORT_CODES.map((one) => (
                <option key={one} value={one}>
                  {one} · {NOTE_WORDS[one]()}
                </option>
              ))}
            </select>
            <ChevronDown className="i" aria-hidden="true" />
          </div>
          <FieldError id={`${id}-code-erreur`} text={mine("code")} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-candidat`}>{m.staff_candidate()}</label>
          <div className="select-box">
            <select
              id={`${id}-candidat`}
              className="select"
              name="candidat"
              defaultValue={report.candidat}
              aria-describedby={`${id}-candidat-erreur`}
            >
              <option value="">{m.staff_report_room()}</option>
              {people.map(({ candidateId, lastName, firstName }) => (
                <option key={candidateId} value={candidateId}>
                  {lastName} {firstName}
                </option>
              ))}
            </select>
            <ChevronDown className="i" aria-hidden="true" />
          </div>
          <FieldError id={`${id}-candidat-erreur`} text={mine("candidat")} />
        </div>
      </div>
      <div className="field">
        <label htmlFor={`${id}-faits`}>{m.staff_report_text()}</label>
        <span className="hint" id={`${id}-faits-aide`}>
          {HINTS[code]?.()}
        </span>
        <textarea
          id={`${id}-faits`}
          className="input"
          name="faits"
          rows={3}
          maxLength={LONGEST_REPORT}
          defaultValue={report.faits}
          aria-describedby={`${id}-faits-aide ${id}-faits-erreur`}
        />
        <FieldError id={`${id}-faits-erreur`} text={mine("faits")} />
      </div>
      <div>
        <SubmitButton intent="signaler" look="">
          {report.id === "" ? m.closing_report_add() : m.closing_report_save()}
        </SubmitButton>
      </div>
    </Form>
  );
}
