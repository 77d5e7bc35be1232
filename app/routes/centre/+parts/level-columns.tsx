import { shortLevelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";

const TALLEST_PX = 110;

/** Certifications obtained by global level: eight columns, empty ones kept, the figure on top. */
export function LevelColumns({ levels, medianScore }: { levels: number[]; medianScore: number | null }) {
  const most = Math.max(1, ...levels);
  const total = levels.reduce((sum, count) => sum + count, 0);
  return (
    <section>
      <h2>{m.staff_levels_reached()}</h2>
      <p className="small soft">{m.staff_levels_text({ count: total, median: medianScore ?? 0 })}</p>
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
