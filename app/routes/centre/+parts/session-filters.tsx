import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { FilterChoice, SearchBox } from "#app/ui/list-filters.tsx";
import type { SessionListForm } from "#worker/contract/forms/session-list-form.ts";
import type { SessionPeriod, SessionStatus, SessionTodo } from "#worker/core/enrolment/session-terms.ts";

const STATUSES: Record<SessionStatus, () => string> = {
  planned: m.staff_status_planned,
  running: m.staff_status_running,
  "to-finalise": m.staff_status_to_finalise,
  finalised: m.staff_status_finalised,
  published: m.staff_status_published,
};
const PERIODS: Record<SessionPeriod, () => string> = {
  today: m.sessions_period_today,
  week: m.sessions_period_week,
  coming: m.sessions_period_coming,
  past: m.sessions_period_past,
};
export const TODO_WORDS: Record<SessionTodo, () => string> = {
  enrol: m.sessions_todo_enrol,
  reschedule: m.sessions_todo_reschedule,
  finalise: m.sessions_todo_finalise,
};

/** Search and filters of the list, kept in the address; the order stays what it was. */
export function SessionFilters({ asked }: { asked: SessionListForm }) {
  const { recherche, etat, periode, suite, tri } = asked;
  const isFiltered = recherche !== "" || etat !== null || periode !== null || suite !== null;
  return (
    <Form className="row-flex filters" role="search" action="/sessions">
      <SearchBox label={m.sessions_search()} value={recherche} maxLength={100} />
      <FilterChoice
        name="etat"
        label={m.staff_status()}
        all={m.sessions_all_statuses()}
        value={etat}
        choices={choicesOf(STATUSES)}
      />
      <FilterChoice
        name="periode"
        label={m.staff_date()}
        all={m.sessions_all_periods()}
        value={periode}
        choices={choicesOf(PERIODS)}
      />
      <FilterChoice
        name="suite"
        label={m.sessions_todo()}
        all={m.sessions_all_todos()}
        value={suite}
        choices={choicesOf(TODO_WORDS)}
      />
      {tri.sort === "date" && tri.isDescending ? null : (
        <input type="hidden" name="tri" value={`${tri.isDescending ? "-" : ""}${tri.sort}`} />
      )}
      <button type="submit" className="btn">
        {m.staff_search()}
      </button>
      {isFiltered ? (
        <Link className="btn quiet" to="/sessions">
          {m.staff_clear_filters()}
        </Link>
      ) : null}
    </Form>
  );
}

function choicesOf(words: Readonly<Record<string, () => string>>): [string, string][] {
  return Object.entries(words).map(([code, word]) => [code, word()]);
}
