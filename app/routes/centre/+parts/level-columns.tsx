import { shortLevelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SchoolFigures } from "#worker/usecases/centre/show-results.ts";
import { schoolYearName } from "./result-words.ts";

const TALLEST_PX = 110;

type LevelColumnsProps = { levels: number[]; medianScore: number | null; title?: string; school?: SchoolFigures };

/** Certifications obtained by global level: eight columns, empty ones kept, the figure on top. */
export function LevelColumns({ levels, medianScore, title, school = null }: LevelColumnsProps) {
  const most = Math.max(1, ...levels);
  const total = levels.reduce((sum, count) => sum + count, 0);
  return (
    <section>
      {title === undefined ? <h2>{m.staff_levels_reached()}</h2> : <h3>{title}</h3>}
      <p className="small soft">
        {m.staff_levels_text({ count: total, median: medianScore ?? 0 })}
        {school === null || school.medianScore === null
          ? null
          : ` · ${m.results_school_score({ year: schoolYearName(school.year), median: school.medianScore })}`}
      </p>
      <div className="cols-chart">
        {levels.map((count, level) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the level itself
          <div key={level}>
            <b>{count}</b>
            <i style={{ height: `${Math.round((count / most) * TALLEST_PX)}px` }} />
            <span className="lab">{shortLevelName(level)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
