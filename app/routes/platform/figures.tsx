import { Form } from "react-router";
import { formatDuration, formatInstant, formatNumber } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { FilterChoice } from "#app/ui/list-filters.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import type { Figures, TestStatus } from "#worker/usecases/figure-ports.ts";
import { BarTable } from "./+parts/bar-table.tsx";
import { ESTABLISHMENT_KIND_WORDS } from "./+parts/establishment-kind-words.ts";
import { sumFigures } from "./+parts/sum-figures.ts";
import type { Route } from "./+types/figures";

const ZONE = "Europe/Paris";
const STATUS_WORDS: Record<TestStatus, () => string> = {
  validated: m.desk_tests_validated,
  rejected: m.desk_tests_rejected,
  cancelled: m.desk_tests_cancelled,
  unscored: m.desk_tests_unscored,
};

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
  const kinds = campaign?.kinds.filter((one) => kind === null || one.kind === kind) ?? [];
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
        </Form>
        {kinds.length === 0 ? (
          <div className="empty">
            <p>
              <b>{m.desk_figures_none()}</b>
            </p>
            <p className="soft">{m.desk_figures_none_text()}</p>
          </div>
        ) : (
          <Campaign figures={sumFigures(kinds.map(({ figures }) => figures))} />
        )}
        {kinds.length < 2 ? null : (
          <BarTable
            title={m.desk_figures_by_kind()}
            heads={[m.calendar_kind(), m.desk_candidates()]}
            rows={kinds.map((one) => ({
              label: ESTABLISHMENT_KIND_WORDS[one.kind](),
              count: one.figures.candidates,
            }))}
            none=""
          />
        )}
      </div>
    </>
  );
}

function Campaign({ figures }: { figures: Figures }) {
  const { sessions, candidates, tests, levels, reports, scoringFailures, ended, endedSeconds } = figures;
  const statuses = ["validated", "rejected", "cancelled", "unscored"] as const;
  return (
    <>
      <div className="two start">
        <section className="sheet pad">
          <h2>{m.desk_figures_held()}</h2>
          <dl className="dl">
            <dt>{m.desk_sessions_planned()}</dt>
            <dd>{formatNumber(sessions.planned)}</dd>
            <dt>{m.desk_sessions_held()}</dt>
            <dd>{formatNumber(sessions.held)}</dd>
            <dt>{m.desk_sessions_finalised()}</dt>
            <dd>{formatNumber(sessions.finalised)}</dd>
            <dt>{m.desk_sessions_published()}</dt>
            <dd>{formatNumber(sessions.published)}</dd>
            <dt>{m.desk_candidates()}</dt>
            <dd>{formatNumber(candidates)}</dd>
            <dt>{m.desk_mean_time()}</dt>
            <dd>{ended === 0 ? "–" : formatDuration(endedSeconds / ended)}</dd>
            <dt>{m.desk_scoring_failures()}</dt>
            <dd>{formatNumber(scoringFailures)}</dd>
          </dl>
        </section>
        <BarTable
          title={m.desk_tests()}
          heads={[m.desk_tests_outcome(), m.desk_tests()]}
          rows={statuses.map((status) => ({ label: STATUS_WORDS[status](), count: tests[status] }))}
          none=""
        />
      </div>
      <div className="two start">
        <BarTable
          title={m.desk_levels()}
          heads={[m.desk_level(), m.desk_tests()]}
          rows={levels.map((count, level) => ({ label: levelName(level), count }))}
          none=""
        />
        <BarTable
          title={m.desk_reports()}
          heads={[m.desk_report_code(), m.desk_reports()]}
          rows={Object.entries(reports)
            .map(([label, count]) => ({ label, count }))
            .toSorted((a, b) => b.count - a.count)}
          none={m.desk_reports_none()}
        />
      </div>
    </>
  );
}
