import { Gavel } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { NOTE_WORDS, reportWords } from "#app/i18n/report-words.ts";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { FinalisationBoard } from "#worker/usecases/centre/show-finalisation.ts";
import type { FinalisationAnswer, TypedReport } from "./read-finalisation.ts";
import { ReportFields } from "./report-fields.tsx";

type Report = FinalisationBoard["reports"][number];
type RoomReportsProps = {
  board: FinalisationBoard;
  /** the report that was just refused, with what is wrong with it */
  typed: TypedReport | undefined;
  errors: FinalisationAnswer | undefined;
};

/**
 * What supervisors noted and what staff add, each to be corrected or taken away before the end; reports on questions were
 * decided in the room and stay as they are.
 */
export function RoomReports({ board, typed, errors }: RoomReportsProps) {
  const { reports } = board;
  const people = [...board.unfinished, ...board.finished, ...board.absent].sort(
    (left, right) =>
      left.lastName.localeCompare(right.lastName, "fr") || left.firstName.localeCompare(right.firstName, "fr"),
  );
  const isNewRefused = typed?.id === "";
  return (
    <section className="stack">
      <h2>{m.staff_reports({ count: reports.length })}</h2>
      <p className="soft">{reports.length === 0 ? m.staff_reports_none() : m.closing_reports_text()}</p>
      <ul className="sheet documents reports">
        {reports.map((report) => (
          <li key={`${report.id} ${report.code} ${report.candidateId} ${report.description}`}>
            <ReportText report={report} />
            {!Object.hasOwn(NOTE_WORDS, report.code) ? null : (
              <>
                <Form method="post">
                  <input type="hidden" name="id" value={report.id} />
                  <SubmitButton intent="effacer" look="quiet">
                    {m.closing_report_remove()} <span className="vh">{report.code}</span>
                  </SubmitButton>
                </Form>
                <details open={typed?.id === report.id}>
                  <summary>{m.closing_report_edit()}</summary>
                  <ReportFields
                    report={typed?.id === report.id ? typed : typedOf(report)}
                    people={people}
                    answer={typed?.id === report.id ? errors : undefined}
                  />
                </details>
              </>
            )}
          </li>
        ))}
        <li key={`new ${reports.length}`}>
          <details open={isNewRefused}>
            <summary>{m.closing_report_new()}</summary>
            <ReportFields
              report={isNewRefused ? typed : { id: "", code: "C7", candidat: "", faits: "" }}
              people={people}
              answer={isNewRefused ? errors : undefined}
            />
          </details>
        </li>
      </ul>
    </section>
  );
}

function ReportText({ report }: { report: Report }) {
  return (
    <div>
      <p>
        <b>{report.code}</b> {reportWords(report.code)} · <b>{report.candidate ?? m.staff_report_room()}</b>
      </p>
      <p>{whatHappened(report)}</p>
      <p className="soft small">
        {report.byName ?? "–"} ·{" "}
        {report.isOpen ? (
          <span className="chip is-call">
            <Gavel className="i" aria-hidden="true" /> {m.staff_report_open()}
          </span>
        ) : (
          m.staff_report_closed()
        )}
      </p>
    </div>
  );
}

function typedOf({ id, code, candidateId, description }: Report): TypedReport {
  return { id, code, candidat: candidateId ?? "", faits: description ?? "" };
}

function whatHappened({ questionNumber, description }: Report): string {
  const question = questionNumber === null ? "" : m.staff_report_question({ number: questionNumber });
  const text = [question, description ?? ""].filter((part) => part !== "").join(". ");
  return text === "" ? "–" : text;
}
