import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import { ESTABLISHMENT_KIND_WORDS } from "./establishment-kind-words.ts";

/** Names of the fields below, as they are posted. */
export const ESTABLISHMENT_FIELDS = ["uai", "name", "city", "kind", "timeZone", "contact"] as const;

type FieldsProps = { answer: Parameters<typeof errorOf>[0]; typed: Readonly<Record<string, string>> };

/** The facts of an establishment, to open it or to correct them. */
export function EstablishmentFields({ answer, typed }: FieldsProps) {
  const field = (name: (typeof ESTABLISHMENT_FIELDS)[number]) => ({
    name,
    defaultValue: typed[name] ?? "",
    error: errorOf(answer, name),
    autoComplete: "off",
    maxLength: 255,
  });
  return (
    <>
      <div className="two fields">
        <FormField {...field("uai")} label={m.desk_uai()} hint={m.desk_uai_hint()} spellCheck={false} required />
        <SelectField
          name="kind"
          label={m.calendar_kind()}
          hint={m.desk_kind_hint()}
          defaultValue={typed.kind}
          error={errorOf(answer, "kind")}
        >
          {ESTABLISHMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {ESTABLISHMENT_KIND_WORDS[kind]()}
            </option>
          ))}
        </SelectField>
      </div>
      <FormField {...field("name")} label={m.desk_name()} required />
      <FormField {...field("city")} label={m.desk_city()} />
      <FormField {...field("timeZone")} label={m.desk_zone()} hint={m.desk_zone_hint()} spellCheck={false} />
      <FormField {...field("contact")} label={m.desk_contact()} hint={m.desk_contact_hint()} />
    </>
  );
}
