import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SessionListForm } from "#worker/contract/forms/session-list-form.ts";
import type { SessionSort, SessionTodo } from "#worker/core/enrolment/session-terms.ts";
import type { SessionList } from "#worker/usecases/centre/list-sessions.ts";
import { sessionAddress } from "./session-address.ts";
import { TODO_WORDS } from "./session-filters.tsx";
import { StatusChip } from "./status-chip.tsx";

const TODO_PAGES: Record<SessionTodo, string> = {
  enrol: "inscrire",
  reschedule: "modifier",
  finalise: "finaliser",
};

type SessionTableProps = { sessions: SessionList["sessions"]; asked: SessionListForm };

/** One page of sessions; three headings sort it, a line offers what waits for the staff. */
export function SessionTable({ sessions, asked }: SessionTableProps) {
  return (
    <section className="sheet scroll" aria-label={m.staff_sessions()}>
      <table className="table stackable">
        <thead>
          <tr>
            <SortHead sort="number" asked={asked}>
              {m.staff_number()}
            </SortHead>
            <SortHead sort="place" asked={asked}>
              {m.staff_site()}
            </SortHead>
            <th scope="col">{m.staff_room()}</th>
            <SortHead sort="date" asked={asked}>
              {m.staff_date()}
            </SortHead>
            <th scope="col">{m.staff_time()}</th>
            <th scope="col">{m.staff_supervisors()}</th>
            <th scope="col" className="num">
              {m.staff_enrolled()}
            </th>
            <th scope="col" className="num">
              {m.sessions_passed()}
            </th>
            <th scope="col">{m.staff_status()}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ number, plan, enrolled, begun, status, todo }) => (
            <tr key={number}>
              <td>
                <Link to={`/sessions/${number}`}>
                  <b>{number}</b>
                </Link>
              </td>
              <td>{plan.address}</td>
              <td>{plan.room}</td>
              <td className="nowrap">{formatShortDate(plan.date)}</td>
              <td className="nowrap">{formatTime(plan.time)}</td>
              <td>{plan.examiner}</td>
              <td className="num">
                {enrolled}
                <span className="stacked-only"> {m.sessions_enrolled_word({ count: enrolled })}</span>
              </td>
              <td className="num">
                {begun}
                <span className="stacked-only"> {m.sessions_passed_word({ count: begun })}</span>
              </td>
              <td className="two-lines">
                <StatusChip status={status} />
                {todo === null ? null : (
                  <Link className="next-act" to={`/sessions/${number}/${TODO_PAGES[todo]}`}>
                    {TODO_WORDS[todo]()}
                    <span className="vh"> {m.staff_session_number({ number })}</span>
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A heading that sorts: pressed again it turns the order round. */
function SortHead({ sort, asked, children }: { sort: SessionSort; asked: SessionListForm; children: ReactNode }) {
  const { tri } = asked;
  const isSorted = tri.sort === sort;
  // Newest first is what staff want of dates and numbers, A to Z of places.
  const isDescending = isSorted ? !tri.isDescending : sort !== "place";
  const Arrow = tri.isDescending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={isSorted ? (tri.isDescending ? "descending" : "ascending") : undefined}>
      <Link className="sort" to={sessionAddress(asked, { tri: { sort, isDescending }, page: 1 })} preventScrollReset>
        {children}
        {isSorted ? <Arrow className="i" aria-hidden="true" /> : null}
      </Link>
    </th>
  );
}
