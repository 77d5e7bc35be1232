import { Archive, Plus } from "lucide-react";
import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FilterChoice, SearchBox } from "#app/ui/list-filters.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import { ESTABLISHMENT_KIND_WORDS } from "./+parts/establishment-kind-words.ts";
import type { Route } from "./+types/establishment-list";

const LONGEST_SEARCH = 100;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const query = new URL(request.url).searchParams;
  const search = (query.get("recherche") ?? "").slice(0, LONGEST_SEARCH).trim();
  const kind = ESTABLISHMENT_KINDS.find((one) => one === query.get("type")) ?? null;
  const isArchived = query.get("etat") === "archives";
  const page = Math.max(1, Math.trunc(Number(query.get("page"))) || 1);
  const listed = valueOrThrow(await doors.platform.listEstablishments({ actor, search, kind, isArchived, page }));
  return { ...listed, search, kind, isArchived };
}

export function meta() {
  return [{ title: m.desk_establishments_title() }];
}

export default function EstablishmentListPage({ loaderData }: Route.ComponentProps) {
  const { lines, total, page, pages, search, kind, isArchived } = loaderData;
  const isFiltered = search !== "" || kind !== null;
  return (
    <>
      <div className="page-head">
        <h1>{m.desk_establishments()}</h1>
        <span className="soft">{m.desk_establishments_count({ count: total })}</span>
        <span className="push" />
        <Link className="btn main" to="/plateforme/etablissements/ouvrir">
          <Plus className="i" aria-hidden="true" /> {m.desk_establishment_open()}
        </Link>
      </div>
      <div className="stack">
        <Form className="row-flex filters" method="get" role="search">
          <SearchBox label={m.desk_establishment_search()} value={search} maxLength={LONGEST_SEARCH} />
          <FilterChoice
            name="type"
            label={m.calendar_kind()}
            all={m.desk_kind_all()}
            value={kind}
            choices={ESTABLISHMENT_KINDS.map((one) => [one, ESTABLISHMENT_KIND_WORDS[one]()])}
          />
          <FilterChoice
            name="etat"
            label={m.desk_state()}
            all={m.desk_state_open()}
            value={isArchived ? "archives" : null}
            choices={[["archives", m.desk_state_archived()]]}
          />
          <button type="submit" className="btn">
            {m.desk_search_go()}
          </button>
        </Form>
        {lines.length === 0 ? (
          <div className="empty">
            <p>
              <b>{m.desk_establishments_none()}</b>
            </p>
            <p className="soft">
              {isFiltered ? m.desk_establishments_none_found() : m.desk_establishments_none_text()}
            </p>
          </div>
        ) : (
          <section className="sheet scroll" aria-label={m.desk_establishments()}>
            <table className="table stackable">
              <thead>
                <tr>
                  <th scope="col">{m.desk_name()}</th>
                  <th scope="col">{m.desk_uai()}</th>
                  <th scope="col">{m.calendar_kind()}</th>
                  <th scope="col">{m.desk_admins()}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <td>
                      <Link to={`/plateforme/etablissements/${line.id}`}>
                        <b>{line.name}</b>
                      </Link>{" "}
                      <span className="soft">{line.city}</span>{" "}
                      {line.archivedAtS === null ? null : (
                        <span className="chip is-wait">
                          <Archive className="i" aria-hidden="true" /> {m.desk_archived()}
                        </span>
                      )}
                    </td>
                    <td className="nowrap">{line.uai}</td>
                    <td>{ESTABLISHMENT_KIND_WORDS[line.kind]()}</td>
                    <td>{line.admins === 0 ? <NoAdmin /> : m.desk_admins_count({ count: line.admins })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <Pager page={page} pages={pages} to={(other) => pageAddress({ search, kind, isArchived }, other)} />
      </div>
    </>
  );
}

/** Nobody can do anything there yet: a person is wanted. */
function NoAdmin() {
  return <span className="chip is-call">{m.desk_admins_none()}</span>;
}

type Filters = { search: string; kind: string | null; isArchived: boolean };

function pageAddress({ search, kind, isArchived }: Filters, page: number): string {
  const query = new URLSearchParams({
    ...(search === "" ? {} : { recherche: search }),
    ...(kind === null ? {} : { type: kind }),
    ...(isArchived ? { etat: "archives" } : {}),
    page: String(page),
  });
  return `/plateforme/etablissements?${query}`;
}
