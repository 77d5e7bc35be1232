import { Form, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { FilterChoice, SearchBox } from "#app/ui/list-filters.tsx";

export const READY = ["oui", "non"] as const;
export const LOGINS = ["none", "one-time", "own", "openid"] as const;

type PupilFiltersProps = {
  search: string;
  division: string | null;
  divisions: string[];
  ready: (typeof READY)[number] | null;
  login: (typeof LOGINS)[number] | null;
  /** some ENT is configured, or was */
  hasPortal: boolean;
};

/** Whom the list shows; the address holds it all. */
export function PupilFilters({ search, division, divisions, ready, login, hasPortal }: PupilFiltersProps) {
  const isNarrow = search !== "" || division !== null || ready !== null || login !== null;
  return (
    <Form className="row-flex filters" role="search">
      <SearchBox label={m.staff_search_pupil()} value={search} />
      <FilterChoice
        name="classe"
        label={m.staff_class()}
        all={m.staff_all_classes()}
        value={division}
        choices={divisions.map((one) => [one, classCode(one)])}
      />
      <FilterChoice
        name="pret"
        label={m.staff_certifiability()}
        all={m.staff_ready_all()}
        value={ready}
        choices={[
          ["oui", m.staff_ready_yes()],
          ["non", m.staff_ready_no()],
        ]}
      />
      <FilterChoice
        name="connexion"
        label={m.staff_password()}
        all={m.staff_login_all()}
        value={login}
        choices={[
          ["none", m.staff_login_none()],
          ["one-time", m.staff_login_one_time()],
          ["own", m.staff_login_own()],
          ...(hasPortal ? ([["openid", m.staff_login_openid()]] as const) : []),
        ]}
      />
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
