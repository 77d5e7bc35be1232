import { Gavel } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { FinalisationBoard } from "#worker/usecases/centre/show-finalisation.ts";

/** Meaning of each code, in the words that the supervisor chose from. */
const MEANINGS: Readonly<Record<string, () => string>> = {
  C1: m.room_c1,
  C2: m.room_c2,
  C4: m.room_c4,
  C6: m.room_c6,
  C7: m.room_c7,
  C8: m.room_c8,
  E1: m.room_e1,
  E2: m.room_e2,
  E3: m.room_e3,
  E4: m.room_e4,
  E5: m.room_e5,
  E8: m.room_e8,
  E9: m.room_e9,
  E10: m.room_e10,
  E11: m.room_e11,
  E12: m.room_e12,
};

/** What supervisors noted, and the reports on questions that they accepted. */
export function RoomReports({ reports }: { reports: FinalisationBoard["reports"] }) {
  return (
    <section className="stack">
      <h2>{m.staff_reports({ count: reports.length })}</h2>
      <p className="soft">{reports.length === 0 ? m.staff_reports_none() : m.staff_reports_text()}</p>
      {reports.length === 0 ? null : (
        <div className="sheet scroll">
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.staff_report_code()}</th>
                <th scope="col">{m.staff_candidate()}</th>
                <th scope="col">{m.staff_report_text()}</th>
                <th scope="col">{m.staff_report_by()}</th>
                <th scope="col">{m.staff_report_state()}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <td>
                    <b>{report.code}</b> <span className="soft">{MEANINGS[report.code]?.()}</span>
                  </td>
                  <td>{report.candidate ?? m.staff_report_room()}</td>
                  <td>{whatHappened(report)}</td>
                  <td>{report.byName ?? "–"}</td>
                  <td>
                    {report.isOpen ? (
                      <span className="chip is-call">
                        <Gavel className="i" aria-hidden="true" /> {m.staff_report_open()}
                      </span>
                    ) : (
                      <span className="soft">{m.staff_report_closed()}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function whatHappened({ questionNumber, description }: FinalisationBoard["reports"][number]): string {
  const question = questionNumber === null ? "" : m.staff_report_question({ number: questionNumber });
  const text = [question, description ?? ""].filter((part) => part !== "").join(". ");
  return text === "" ? "–" : text;
}
