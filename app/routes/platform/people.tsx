import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { errorOf } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { findAccountForm } from "#worker/contract/forms/desk-forms.ts";
import { findPersonForm } from "#worker/contract/forms/person-forms.ts";
import { LockedChip, ROLE_WORDS } from "./+parts/account-words.tsx";
import { PersonSearch } from "./+parts/person-search.tsx";
import type { Route } from "./+types/people";

type Platform = Pick<ReturnType<typeof requirePlatform>, "actor" | "doors">;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return { staff: valueOrThrow(await doors.platform.listPlatformStaff({ actor })) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, ["identifiant", "geste", "nom", "prenom", "naissance"]);
  if (typed.geste === "personne") return findPerson(request, typed, { actor, doors });
  const form = await readForm(request, findAccountForm);
  if (!form.ok) return toResponse(form.error, typed);
  const found = await doors.platform.findAccount({ actor, login: form.value.identifiant });
  return found.ok ? redirect(`/plateforme/personnes/${found.value.userId}`) : toResponse(found.error, typed);
}

async function findPerson(request: Request, typed: Record<string, string>, { actor, doors }: Platform) {
  const form = await readForm(request, findPersonForm);
  if (!form.ok) return toResponse(form.error, typed);
  const { nom: lastName, prenom: firstName, naissance: birthdate } = form.value;
  const found = await doors.keeping.findPersons({ actor, lastName, firstName, birthdate });
  return found.ok ? { found: found.value, typed, errors: [] } : toResponse(found.error, typed);
}

export function meta() {
  return [{ title: m.desk_people_title() }];
}

export default function PeoplePage({ loaderData: { staff }, actionData }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1>{m.desk_people()}</h1>
      </div>
      <div className="stack">
        <div className="two start">
          <Form method="post" className="sheet pad stack" noValidate role="search">
            <h2>{m.desk_account()}</h2>
            <FormField
              name="identifiant"
              label={m.desk_find_account()}
              hint={m.desk_find_account_hint()}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={actionData?.typed.identifiant}
              error={errorOf(actionData, "identifiant")}
            />
            <div className="row-flex">
              <SubmitButton>{m.desk_search_go()}</SubmitButton>
            </div>
          </Form>
          <PersonSearch
            typed={actionData?.typed ?? {}}
            found={actionData !== undefined && "found" in actionData ? actionData.found : []}
            answer={actionData}
          />
        </div>
        <h2>{m.desk_staff()}</h2>
        <section className="sheet scroll" aria-label={m.desk_staff()}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.team_name()}</th>
                <th scope="col">{m.team_email()}</th>
                <th scope="col">{m.team_role()}</th>
              </tr>
            </thead>
            <tbody>
              {staff.map(({ userId, name, login, role, lockedAtS }) => (
                <tr key={userId}>
                  <td>
                    <Link to={`/plateforme/personnes/${userId}`}>
                      <b>{name}</b>
                    </Link>
                  </td>
                  <td>{login}</td>
                  <td>
                    {ROLE_WORDS[role]()} {lockedAtS === null ? null : <LockedChip />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
