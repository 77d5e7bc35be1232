import { ListFilter } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { ChoiceSearch } from "#app/ui/choice-search.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { normaliseName } from "#worker/core/people/normalise-name.ts";

const KINDS = {
  all: m.staff_journal_kind_all,
  session: m.staff_journal_kind_session,
  identity: m.staff_journal_kind_identity,
  test: m.staff_journal_kind_test,
  help: m.staff_journal_kind_help,
  time: m.staff_journal_kind_time,
  words: m.staff_journal_kind_words,
  questions: m.staff_journal_kind_questions,
  link: m.staff_journal_kind_link,
} as const;
export type KindName = keyof typeof KINDS;

/** The kind of the address; null for none or an unknown one. */
export function readKind(text: string | null): KindName | null {
  return text !== null && isKind(text) ? text : null;
}

function isKind(text: string): text is KindName {
  return Object.hasOwn(KINDS, text);
}

type Props = {
  candidates: readonly { candidateId: string; lastName: string; firstName: string }[];
  candidateId: string | null;
  kind: KindName | null;
};

/** Without script too: it is a form that asks for a page. */
export function JournalFilter({ candidates, candidateId, kind }: Props) {
  return (
    <Form method="get" className="row-flex filters">
      <ChoiceSearch
        name="candidat"
        label={m.staff_journal_candidate()}
        everything={m.staff_journal_everybody()}
        choices={candidates.map((one) => ({ value: one.candidateId, text: `${one.lastName} ${one.firstName}` }))}
        value={candidateId ?? ""}
        matches={(text, typed) => normaliseName(text).includes(normaliseName(typed))}
      />
      <SelectField name="sorte" label={m.staff_journal_kind()} defaultValue={kind ?? ""}>
        <option value="">{m.staff_journal_kind_usual()}</option>
        {Object.entries(KINDS).map(([name, word]) => (
          <option key={name} value={name}>
            {word()}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="btn">
        <ListFilter className="i" aria-hidden="true" /> {m.staff_journal_filter()}
      </button>
    </Form>
  );
}
