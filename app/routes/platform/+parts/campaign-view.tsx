import { formatDuration, formatNumber } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Figures, TestStatus } from "#worker/usecases/figure-ports.ts";
import { BarTable } from "./bar-table.tsx";

export const STATUS_WORDS: Record<TestStatus, () => string> = {
  validated: m.desk_tests_validated,
  rejected: m.desk_tests_rejected,
  cancelled: m.desk_tests_cancelled,
  unscored: m.desk_tests_unscored,
};

/** A campaign, or one kind of it, in figures with their bars. */
export function CampaignView({ figures }: { figures: Figures }) {
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
