import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { FilterChoice } from "#app/ui/list-filters.tsx";
import type { ActFilter } from "#worker/usecases/jury/list-acts.ts";

type ActFiltersProps = { filter: ActFilter; kinds: readonly (readonly [string, string])[]; isNarrowed: boolean };

/** Who, what, on which establishment and when: each narrows the log. */
export function ActFilters({ filter, kinds, isNarrowed }: ActFiltersProps) {
  return (
    <Form className="row-flex filters labelled" method="get" role="search">
      <Field name="qui" label={m.desk_act_who()} value={filter.byName} size={16} maxLength={100} />
      <div className="field">
        <span className="label" aria-hidden="true">
          {m.desk_act_what()}
        </span>
        <FilterChoice
          name="geste"
          label={m.desk_act_what()}
          all={m.desk_acts_all()}
          value={filter.act}
          choices={kinds}
        />
      </div>
      <Field name="uai" label={m.desk_act_uai()} value={filter.uai} size={9} maxLength={8} />
      <Field name="du" label={m.desk_act_from()} value={filter.from} type="date" />
      <Field name="au" label={m.desk_act_to()} value={filter.to} type="date" />
      <button type="submit" className="btn">
        {m.platform_filter()}
      </button>
      {isNarrowed ? (
        <Link className="btn quiet" to="/plateforme/actes">
          {m.desk_acts_clear()}
        </Link>
      ) : null}
    </Form>
  );
}

type FieldProps = {
  name: string;
  label: string;
  value: string | null;
  type?: string;
  size?: number;
  maxLength?: number;
};

function Field({ name, label, value, type = "text", size, maxLength }: FieldProps) {
  const id = `filtre-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        className="input"
        id={id}
        name={name}
        type={type}
        size={size}
        maxLength={maxLength}
        autoComplete="off"
        defaultValue={value ?? ""}
      />
    </div>
  );
}
