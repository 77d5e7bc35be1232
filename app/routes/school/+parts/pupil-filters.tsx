import { ChevronDown, Search } from "lucide-react";
import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";

export const READY = ["oui", "non"] as const;
export const LOGINS = ["none", "one-time", "own"] as const;

type PupilFiltersProps = {
  search: string;
  division: string | null;
  divisions: string[];
  ready: (typeof READY)[number] | null;
  login: (typeof LOGINS)[number] | null;
};

/** Whom the list shows; the address holds it all. */
export function PupilFilters({ search, division, divisions, ready, login }: PupilFiltersProps) {
  const isNarrow = search !== "" || division !== null || ready !== null || login !== null;
  return (
    <Form className="row-flex filters" role="search">
      <div className="with-icon">
        <Search className="i" aria-hidden="true" />
        <input
          key={search}
          className="input"
          type="search"
          name="recherche"
          aria-label={m.staff_search_pupil()}
          placeholder={m.staff_search_pupil()}
          defaultValue={search}
        />
      </div>
      <Choice name="classe" label={m.staff_class()} value={division}>
        <option value="">{m.staff_all_classes()}</option>
        {divisions.map((one) => (
          <option key={one} value={one}>
            {classCode(one)}
          </option>
        ))}
      </Choice>
      <Choice name="pret" label={m.staff_certifiability()} value={ready}>
        <option value="">{m.staff_ready_all()}</option>
        <option value="oui">{m.staff_ready_yes()}</option>
        <option value="non">{m.staff_ready_no()}</option>
      </Choice>
      <Choice name="connexion" label={m.staff_password()} value={login}>
        <option value="">{m.staff_login_all()}</option>
        <option value="none">{m.staff_login_none()}</option>
        <option value="one-time">{m.staff_login_one_time()}</option>
        <option value="own">{m.staff_login_own()}</option>
      </Choice>
      <button type="submit" className="btn">
        {m.staff_search()}
      </button>
      {isNarrow ? (
        <Link className="btn quiet" to="?">
          {m.staff_clear_filters()}
        </Link>
      ) : null}
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; value: string | null; children: ReactNode };

function Choice({ name, label, value, children }: ChoiceProps) {
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
        {children}
      </select>
      <ChevronDown className="i" aria-hidden="true" />
    </div>
  );
}
