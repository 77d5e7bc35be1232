import { FileDown } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { ActFilters } from "./+parts/act-filters.tsx";
import { ActList } from "./+parts/act-list.tsx";
import { actKinds } from "./+parts/act-words.ts";
import { readActFilter } from "./+parts/read-act-filter.ts";
import type { Route } from "./+types/act-log";

/** The platform's own zone: its acts are on establishments of every zone. */
const ZONE = "Europe/Paris";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const query = new URL(request.url).searchParams;
  const filter = readActFilter(query);
  const before = Number(query.get("avant")) || null;
  query.delete("avant");
  const listed = valueOrThrow(await doors.jury.listActs({ actor, filter, before }));
  // Sessions are the jury's pages: for an operator their number is no link.
  const isJury = actor.platformRoles.includes("jury");
  return { ...listed, filter, isFirst: before === null, query: query.toString(), isJury };
}

export function meta() {
  return [{ title: m.jury_acts_title() }];
}

export default function ActLogPage({ loaderData }: Route.ComponentProps) {
  const { acts, next, filter, isFirst, query, isJury } = loaderData;
  const isNarrowed = Object.values(filter).some((value) => value !== null);
  const at = (more: string) => `/plateforme/actes?${[query, more].filter((part) => part !== "").join("&")}`;
  return (
    <>
      <div className="page-head">
        <h1>{m.jury_acts_heading()}</h1>
        <span className="push" />
        <a className="btn" href={`/plateforme/actes.csv?${query}`}>
          <FileDown className="i" aria-hidden="true" /> {m.desk_csv()}
        </a>
      </div>
      <div className="stack">
        <p>{m.jury_acts_text()}</p>
        <ActFilters filter={filter} kinds={actKinds()} isNarrowed={isNarrowed} />
        {acts.length === 0 ? (
          <p className="soft">{isNarrowed || !isFirst ? m.desk_acts_none_found() : m.jury_acts_none()}</p>
        ) : (
          <ActList acts={acts} timeZone={ZONE} sessions={isJury ? "linked" : "told"} />
        )}
        {isFirst && next === null ? null : (
          <nav className="row-flex pager" aria-label={m.pager_label()}>
            {isFirst ? null : (
              <Link className="btn" to={at("")}>
                {m.desk_acts_newest()}
              </Link>
            )}
            {next === null ? null : (
              <Link className="btn" to={at(`avant=${next}`)} rel="next">
                {m.jury_acts_older()}
              </Link>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
