import { Search } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { errorMessage } from "#app/i18n/error-message.ts";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { SearchBox } from "#app/ui/list-filters.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { mergeForm } from "#worker/contract/forms/roll-forms.ts";
import { PupilComparison } from "./+parts/pupil-comparison.tsx";
import type { Route } from "./+types/pupil-double";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const asked = { actor, establishmentId, pupilId: params.pupil };
  const query = new URL(request.url).searchParams;
  const pupil = valueOrThrow(await doors.school.showPupil(asked));
  const otherId = query.get("avec");
  const here = { pupilId: pupil.id, person: `${pupil.lastName} ${pupil.firstName}` };
  if (otherId !== null) {
    const { refusal, ...compared } = valueOrThrow(await doors.school.comparePupils({ ...asked, otherId }));
    return { ...here, compared: { ...compared, refusal: refusal === null ? null : errorMessage(refusal) } };
  }
  const search = query.get("recherche") ?? pupil.birthLastName;
  const list = await doors.school.listPupils({ actor, establishmentId, search, division: null, page: 1 });
  const found = valueOrThrow(list).pupils.filter(({ id }) => id !== pupil.id);
  return { ...here, compared: null, search, found };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const form = await readForm(request, mergeForm);
  if (!form.ok) return toResponse(form.error);
  const { garder: keptId, autre } = form.value;
  // Both lines travel: the one that is not kept is the one that goes.
  const [goneId = ""] = autre.split(" ").filter((id) => id !== keptId);
  const merged = await doors.school.mergePupils({ actor, establishmentId, keptId, goneId });
  return merged.ok ? redirect(`/eleves/${keptId}?fait=merged`) : toResponse(merged.error);
}

export function meta() {
  return [{ title: m.double_title() }];
}

/** Two lines of one person: find the other, compare, choose which is kept. */
export default function PupilDoublePage({ loaderData, actionData }: Route.ComponentProps) {
  const { pupilId, person, compared } = loaderData;
  return (
    <>
      <Crumbs
        links={[
          { to: "/eleves", label: m.nav_pupils() },
          { to: `/eleves/${pupilId}`, label: person },
        ]}
        here={m.double_heading()}
      />
      <div className="page-head">
        <h1>{m.double_of({ person })}</h1>
      </div>
      <FormErrors answer={actionData} fields={[]} />
      {compared === null ? (
        <OtherPupil search={loaderData.search} found={loaderData.found} />
      ) : (
        <PupilComparison compared={compared} back={`/eleves/${pupilId}/double`} />
      )}
    </>
  );
}

type Found = { id: string; lastName: string; firstName: string; birthDate: string; division: string };

function OtherPupil({ search, found }: { search: string; found: Found[] }) {
  return (
    <section className="sheet pad stack narrow">
      <p className="soft">{m.double_text()}</p>
      <Form className="row-flex filters" role="search">
        <SearchBox label={m.staff_search_pupil()} value={search} />
        <button type="submit" className="btn">
          <Search className="i" aria-hidden="true" /> {m.staff_search()}
        </button>
      </Form>
      {found.length === 0 ? <p>{m.staff_no_match({ search })}</p> : null}
      <ul className="documents">
        {found.map(({ id, lastName, firstName, birthDate, division }) => (
          <li key={id}>
            <div>
              <PersonName lastName={lastName} firstName={firstName} />{" "}
              <span className="soft">
                {formatShortDate(birthDate)} · {classCode(division)}
              </span>
            </div>
            <Link
              className="btn"
              to={`?avec=${id}`}
              aria-label={m.double_compare_with({ person: `${lastName} ${firstName}` })}
            >
              {m.double_compare()}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
