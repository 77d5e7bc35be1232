import { ChevronDown, Search } from "lucide-react";
import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
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
      <div className="with-icon">
        <Search className="i" aria-hidden="true" />
        <input
          key={recherche}
          className="input"
          type="search"
          name="recherche"
          maxLength={100}
          aria-label={m.sessions_search()}
          placeholder={m.sessions_search()}
          defaultValue={recherche}
        />
      </div>
      <Choice name="etat" label={m.staff_status()} all={m.sessions_all_statuses()} value={etat} words={STATUSES} />
      <Choice name="periode" label={m.staff_date()} all={m.sessions_all_periods()} value={periode} words={PERIODS} />
      <Choice name="suite" label={m.sessions_todo()} all={m.sessions_all_todos()} value={suite} words={TODO_WORDS} />
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

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  value: string | null;
  words: Readonly<Record<string, () => string>>;
};

function Choice({ name, label, all, value, words }: ChoiceProps) {
  return (
    <div className="select-box">
      <select
        key={value}
        className="select"
        name={name}
        aria-label={label}
        defaultValue={value ?? ""}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      >
        <option value="">{all}</option>
        {Object.entries(words).map(([code, word]) => (
          <option key={code} value={code}>
            {word()}
          </option>
        ))}
      </select>
      <ChevronDown className="i" aria-hidden="true" />
    </div>
  );
}
