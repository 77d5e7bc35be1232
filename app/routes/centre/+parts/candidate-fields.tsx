import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { errorOf, FormErrors, type ShownError } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { Country } from "#worker/core/enrolment/place-book.ts";

export const CANDIDATE_FIELDS = [
  "lastName",
  "firstName",
  "sex",
  "birthdate",
  "birthCountry",
  "birthInseeCode",
  "birthPostalCode",
  "birthCity",
  "externalId",
  "extraTime",
  "email",
  "resultEmail",
] as const;

export type CandidateValues = Record<(typeof CANDIDATE_FIELDS)[number], string>;

type CandidateFieldsProps = {
  values: CandidateValues;
  answer: { errors: readonly ShownError[] } | undefined;
  countries: readonly Country[];
  /** the last possible day of birth */
  today: string;
};

/** One candidate's civil status, in the order of an identity document. */
export function CandidateFields({ values, answer, countries, today }: CandidateFieldsProps) {
  const field = (name: keyof CandidateValues) => ({
    name,
    defaultValue: values[name],
    error: errorOf(answer, name),
    autoComplete: "off",
  });
  return (
    <>
      <FormErrors answer={answer} fields={CANDIDATE_FIELDS} />
      <fieldset className="stack">
        <legend>
          <h2>{m.enrol_identity()}</h2>
        </legend>
        <p className="soft">{m.enrol_identity_text()}</p>
        <div className="two fields">
          <FormField {...field("lastName")} label={m.enrol_last_name()} maxLength={255} required />
          <FormField {...field("firstName")} label={m.enrol_first_name()} maxLength={255} required />
          <FormField {...field("birthdate")} label={m.enrol_birthdate()} type="date" max={today} required />
          <SelectField {...field("sex")} label={m.enrol_sex()} required>
            <option value="">{m.enrol_sex_choose()}</option>
            <option value="F">{m.enrol_sex_f()}</option>
            <option value="M">{m.enrol_sex_m()}</option>
          </SelectField>
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{m.enrol_birth_place()}</h2>
        </legend>
        <p className="soft">{m.enrol_birth_place_text()}</p>
        <div className="two fields">
          <SelectField {...field("birthCountry")} label={m.enrol_country()} required>
            {sortedCountries(countries).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <FormField {...field("birthInseeCode")} label={m.enrol_insee()} hint={m.enrol_insee_hint()} />
          <FormField {...field("birthPostalCode")} label={m.enrol_postal()} inputMode="numeric" />
          <FormField {...field("birthCity")} label={m.enrol_city()} maxLength={255} />
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{m.enrol_more()}</h2>
        </legend>
        <div className="two fields">
          <FormField {...field("externalId")} label={m.enrol_external_id()} hint={m.enrol_external_id_hint()} />
          <FormField {...field("extraTime")} label={m.enrol_extra_time()} hint={m.enrol_extra_time_hint()} />
          <FormField {...field("email")} label={m.enrol_email()} type="email" />
          <FormField
            {...field("resultEmail")}
            label={m.enrol_result_email()}
            hint={m.enrol_result_email_hint()}
            type="email"
          />
        </div>
      </fieldset>
    </>
  );
}

/** France first: it is nearly always the one. */
function sortedCountries(countries: readonly Country[]): { code: string; name: string }[] {
  const isFrench = getLocale() === "fr";
  const named = countries.map(({ code, nameFr, nameEn }) => ({ code, name: isFrench ? nameFr : nameEn }));
  const order = new Intl.Collator(isFrench ? "fr" : "en");
  return named.sort((a, b) => Number(b.code === "FR") - Number(a.code === "FR") || order.compare(a.name, b.name));
}
