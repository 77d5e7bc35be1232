import { FileDown } from "lucide-react";
import { Form } from "react-router";
import { formatInstant, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FilterChoice } from "#app/ui/list-filters.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { ESTABLISHMENT_KINDS, type EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import { academyWords } from "./+parts/academy-words.ts";
import { CampaignView } from "./+parts/campaign-view.tsx";
import { ESTABLISHMENT_KIND_WORDS } from "./+parts/establishment-kind-words.ts";
import { SliceTable } from "./+parts/slice-table.tsx";
import { sumFigures } from "./+parts/sum-figures.ts";
import { everyWeek, sumSlices } from "./+parts/sum-slices.ts";
import { WeekColumns } from "./+parts/week-columns.tsx";
import type { Route } from "./+types/figures";

const ZONE = "Europe/Paris";
export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const query = new URL(request.url).searchParams;
  const shown = valueOrThrow(await doors.platform.showCampaign({ actor, year: Number(query.get("annee")) || null }));
  const kind = ESTABLISHMENT_KINDS.find((one) => one === query.get("type")) ?? null;
  return { ...shown, kind };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const year = Number(new URL(request.url).searchParams.get("annee")) || null;
  valueOrThrow(await doors.platform.recountCampaign({ actor, year }));
  return null;
}

export function meta() {
  return [{ title: m.desk_figures_title() }];
}

export default function FiguresPage({ loaderData: { year, years, campaign, kind } }: Route.ComponentProps) {
  const isOf = (one: { kind: EstablishmentKind }) => kind === null || one.kind === kind;
  const kinds = campaign?.kinds.filter(isOf) ?? [];
  const academies = sumSlices(campaign?.academies.filter(isOf) ?? []);
  const weeks = everyWeek(campaign?.weeks.filter(isOf) ?? []);
  return (
    <>
      <div className="page-head">
        <h1>{m.desk_figures_heading({ from: year, to: year + 1 })}</h1>
        <span className="push" />
        <Form method="post" className="row-flex">
          <span className="soft">
            {campaign === null
              ? m.desk_figures_never()
              : m.desk_figures_at({ at: formatInstant(campaign.countedAtS * 1000, ZONE) })}
          </span>
          <SubmitButton look="">{m.desk_figures_count()}</SubmitButton>
        </Form>
      </div>
      <div className="stack">
        <Form className="row-flex filters" method="get">
          <FilterChoice
            name="annee"
            label={m.desk_year()}
            all={m.desk_year_running()}
            value={year === years[0] ? null : String(year)}
            choices={years.slice(1).map((one) => [String(one), m.desk_year_words({ from: one, to: one + 1 })])}
          />
          <FilterChoice
            name="type"
            label={m.calendar_kind()}
            all={m.desk_kind_all()}
            value={kind}
            choices={ESTABLISHMENT_KINDS.map((one) => [one, ESTABLISHMENT_KIND_WORDS[one]()])}
          />
          <button type="submit" className="btn">
            {m.platform_filter()}
          </button>
          <a className="btn" href={`/plateforme/chiffres.csv?annee=${year}&type=${kind ?? ""}`}>
            <FileDown className="i" aria-hidden="true" /> {m.desk_csv()}
          </a>
        </Form>
        {kinds.length === 0 ? (
          <div className="empty">
            <p>
              <b>{m.desk_figures_none()}</b>
            </p>
            <p className="soft">{m.desk_figures_none_text()}</p>
          </div>
        ) : (
          <CampaignView figures={sumFigures(kinds.map(({ figures }) => figures))} />
        )}
        {weeks.length === 0 ? null : (
          <section className="sheet pad stack">
            <h2>{m.desk_figures_by_week()}</h2>
            <WeekColumns weeks={weeks} shortDate={formatShortDate} />
            <details>
              <summary>{m.desk_figures_table()}</summary>
              <SliceTable
                head={m.desk_figures_week()}
                rows={weeks.map(({ monday, ...counts }) => ({ label: formatShortDate(monday), ...counts }))}
              />
            </details>
          </section>
        )}
        {academies.length === 0 ? null : (
          <section className="sheet pad">
            <h2>{m.desk_figures_by_academy()}</h2>
            <SliceTable
              head={m.desk_figures_academy()}
              rows={academies.map(({ name, ...counts }) => ({ label: academyWords(name), ...counts }))}
            />
          </section>
        )}
        {kinds.length < 2 ? null : (
          <section className="sheet pad">
            <h2>{m.desk_figures_by_kind()}</h2>
            <SliceTable
              head={m.calendar_kind()}
              rows={kinds.map((one) => ({
                label: ESTABLISHMENT_KIND_WORDS[one.kind](),
                held: one.figures.sessions.held,
                candidates: one.figures.candidates,
                tests: Object.values(one.figures.tests).reduce((sum, count) => sum + count, 0),
                validated: one.figures.tests.validated,
              }))}
            />
          </section>
        )}
      </div>
    </>
  );
}
