import { Gavel } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { reportWords } from "#app/i18n/report-words.ts";
import type { JudgedSession } from "#worker/usecases/jury/show-session.ts";
import { type JuryAnswer, ReasonForm } from "./reason-form.tsx";

type JuryReportsProps = {
  reports: JudgedSession["reports"];
  revision: number;
  isPublished: boolean;
  answer: JuryAnswer;
};

/** Each report with who it is about and what became of it; an open one asks for the jury's words. */
export function JuryReports({ reports, revision, isPublished, answer }: JuryReportsProps) {
  return (
    <section className="stack">
      <h2>{m.jury_reports({ count: String(reports.length) })}</h2>
      {reports.length === 0 ? <p className="soft">{m.jury_reports_none()}</p> : null}
      <ul className="sheet documents reports" hidden={reports.length === 0}>
        {reports.map((report) => (
          <li key={`${report.id} ${revision}`}>
            <div>
              <p>
                <b>{report.code}</b> {reportWords(report.code)} · <b>{report.candidate ?? m.jury_room()}</b>
                {report.questionNumber === null
                  ? null
                  : ` · ${m.jury_question_number({ number: report.questionNumber })}`}
              </p>
              {report.description === null ? null : <p>{report.description}</p>}
              <p className="soft small">
                {report.byName ?? "–"} ·{" "}
                {report.resolvedAtS === null ? (
                  <span className="chip is-call">
                    <Gavel className="i" aria-hidden="true" /> {m.staff_report_open()}
                  </span>
                ) : report.resolution !== null ? (
                  m.jury_settled({ words: report.resolution })
                ) : report.code.startsWith("E") ? (
                  m.jury_by_rule_question()
                ) : (
                  m.jury_by_rule()
                )}
              </p>
            </div>
            {isPublished ? null : (
              <details open={report.resolvedAtS === null || answer?.typed.formulaire === report.id}>
                <summary>
                  {report.resolvedAtS === null ? m.jury_settle() : m.jury_reopen()}{" "}
                  <span className="vh">{report.code}</span>
                </summary>
                <ReasonForm
                  name={report.id}
                  intent={report.resolvedAtS === null ? "classer" : "rouvrir"}
                  revision={revision}
                  act={report.resolvedAtS === null ? m.jury_settle() : m.jury_reopen()}
                  label={report.resolvedAtS === null ? m.jury_words() : m.jury_reason()}
                  answer={answer}
                >
                  <input type="hidden" name="signalement" value={report.id} />
                </ReasonForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
