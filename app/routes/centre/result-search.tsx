import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { SearchBox } from "#app/ui/list-filters.tsx";
import { resultSearchForm } from "#worker/contract/forms/result-groups-form.ts";
import { ResultTable } from "./+parts/result-table.tsx";
import type { Route } from "./+types/result-search";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const { recherche } = resultSearchForm.parse(Object.fromEntries(new URL(request.url).searchParams));
  const found = valueOrThrow(await doors.centre.findResults({ actor, establishmentId, search: recherche }));
  return { ...found, words: recherche };
}

export function meta() {
  return [{ title: m.results_search_title() }];
}

/** Whoever took a test here, whatever became of the class since. */
export default function ResultSearchPage({ loaderData: { rows, isCut, words } }: Route.ComponentProps) {
  return (
    <>
      <Crumbs links={[{ to: "/certifications", label: m.nav_certifications() }]} here={m.staff_search()} />
      <div className="page-head">
        <h1>{words === "" ? m.results_search() : m.results_search_heading({ words })}</h1>
      </div>
      <Form className="row-flex filters find-result" role="search" action="/certifications/recherche">
        <SearchBox label={m.results_search()} value={words} maxLength={100} />
        <button type="submit" className="btn">
          {m.staff_search()}
        </button>
      </Form>
      {rows.length > 0 ? (
        <div className="stack">
          {isCut ? <p className="soft">{m.results_search_cut()}</p> : null}
          <ResultTable rows={rows} showDivision showSession />
        </div>
      ) : words === "" ? null : (
        <div className="empty">
          <h2>{m.results_search_none()}</h2>
          <p>{m.results_search_none_text()}</p>
        </div>
      )}
    </>
  );
}
