import { Form, Link } from "react-router";
import { formatDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf, type ShownError } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { BornPerson } from "#worker/usecases/person-ports.ts";

type PersonSearchProps = {
  typed: Record<string, string>;
  found: readonly BornPerson[];
  answer: { errors: readonly ShownError[] } | undefined;
};

/** Who writes to be told or erased gives names and a birth date. By POST: none of them is in an address. */
export function PersonSearch({ typed, found, answer }: PersonSearchProps) {
  return (
    <section className="sheet pad stack">
      <h2>{m.person_find()}</h2>
      <p>{m.person_find_text()}</p>
      <Form method="post" className="stack" noValidate>
        <FormField
          name="nom"
          label={m.person_last_name()}
          autoComplete="off"
          defaultValue={typed.nom}
          error={errorOf(answer, "nom")}
        />
        <FormField
          name="prenom"
          label={m.person_first_name()}
          autoComplete="off"
          defaultValue={typed.prenom}
          error={errorOf(answer, "prenom")}
        />
        <FormField
          name="naissance"
          type="date"
          label={m.person_birth_date()}
          autoComplete="off"
          defaultValue={typed.naissance}
          error={errorOf(answer, "naissance")}
        />
        <div className="row-flex">
          <SubmitButton intent="personne">{m.person_find_go()}</SubmitButton>
        </div>
      </Form>
      {found.length === 0 ? null : (
        <ul className="plain" aria-label={m.person_found()}>
          {found.map(({ ref, lastName, firstName, birthdate, place }) => (
            <li key={`${ref.kind} ${ref.id}`}>
              <Link to={`/plateforme/donnees/${ref.kind}/${ref.id}`}>
                <b>
                  {lastName} {firstName}
                </b>
              </Link>
              {" · "}
              {formatDate(birthdate)} · {place.establishment}
              {place.sessionNumber === null
                ? null
                : ` · ${m.person_in_session({ number: String(place.sessionNumber) })}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
