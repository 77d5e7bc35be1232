import { FileCheck } from "lucide-react";
import { Link } from "react-router";
import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { FileTally } from "#app/ui/file-tally.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { SessionFileCheck } from "#worker/usecases/centre/check-session-file.ts";

/** Each session that the import would touch, and the button that does it. Inside the form that still holds the file. */
export function SessionFileView({ check }: { check: SessionFileCheck }) {
  const { fresh, existing, repeated, ignored } = check;
  const enrolments = [...fresh.map((one) => one.candidates), ...existing.map(({ added }) => added)];
  const rows = [
    ...fresh.map((one) => ({ ...one, what: m.enrol_sessions_new(), who: newcomers(one.candidates) })),
    ...existing.map((one) => ({
      ...one,
      what: m.enrol_sessions_known({ number: one.sessionNumber }),
      who: m.enrol_sessions_changes(one),
    })),
  ].sort((a, b) => a.line - b.line);
  return (
    <section className="stack" aria-labelledby="verification-titre">
      <h2 id="verification-titre">{m.enrol_file_check_title({ file: check.fileName })}</h2>
      <FileTally
        counts={[
          [check.lines, m.enrol_sessions_lines()],
          [fresh.length, m.enrol_sessions_fresh()],
          [enrolments.reduce((sum, count) => sum + count, 0), m.enrol_sessions_candidates()],
          [repeated.length, m.enrol_sessions_repeated()],
        ]}
      />
      <div className="scroll tall">
        <table className="table tight faults stackable" aria-label={m.enrol_sessions_table()}>
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.staff_line()}
              </th>
              <th scope="col">{m.enrol_sessions_what()}</th>
              <th scope="col">{m.staff_room()}</th>
              <th scope="col">{m.staff_date()}</th>
              <th scope="col">{m.staff_tab_candidates()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, what, address, room, date, time, who }) => (
              <tr key={line}>
                <td className="num">{line}</td>
                <td>{what}</td>
                <td>
                  {room} <span className="small soft">{address}</span>
                </td>
                <td className="nowrap">
                  {formatShortDate(date)} {formatTime(time)}
                </td>
                <td>{who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {repeated.length === 0 ? null : (
        <details className="names" open>
          <summary>{m.enrol_sessions_repeated_list({ count: repeated.length })}</summary>
          <ul className="small">
            {repeated.map(({ line, firstLine, lastName, firstName }) => (
              <li key={line}>
                {m.enrol_sessions_repeated_line({ line, firstLine, person: `${lastName} ${firstName}` })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {ignored.length === 0 ? null : (
        <Notice kind="warning">{m.enrol_file_ignored({ columns: ignored.join(", ") })}</Notice>
      )}
      <input type="hidden" name="empreinte" value={check.fingerprint} />
      <noscript>
        <p>{m.enrol_file_choose_again()}</p>
      </noscript>
      <div className="row-flex">
        <SubmitButton intent="importer">
          <FileCheck className="i" aria-hidden="true" /> {m.enrol_sessions_apply({ count: rows.length })}
        </SubmitButton>
      </div>
    </section>
  );
}

export function SessionFileDone({ done }: { done: { sessions: number; candidates: number } }) {
  return (
    <Notice
      kind="success"
      action={
        <Link className="btn" to="/sessions">
          {m.enrol_sessions_see()}
        </Link>
      }
    >
      {m.enrol_sessions_done(done)}
    </Notice>
  );
}

/** An empty session is told, not refused. */
function newcomers(count: number): string {
  return count === 0 ? m.enrol_sessions_empty() : m.enrol_file_added_list({ count });
}
