import { formatNumber } from "#app/i18n/format.ts";
import type { SliceCounts } from "#worker/usecases/figure-ports.ts";

const HEIGHT = 120;
const STEP = 24;
const GAP = 4;
const HEAD = 16;
const FOOT = 18;

type WeekColumnsProps = { weeks: readonly ({ monday: string } & SliceCounts)[]; shortDate(day: string): string };

/** Tests of each week of a campaign, empty weeks kept; the table beside it says the same in figures. */
export function WeekColumns({ weeks, shortDate }: WeekColumnsProps) {
  const most = Math.max(1, ...weeks.map(({ tests }) => tests));
  const width = Math.max(weeks.length * STEP, STEP * 8);
  // A date under every fourth column: more would touch.
  const every = Math.max(1, Math.ceil(weeks.length / 10));
  return (
    <div className="scroll" aria-hidden="true">
      <svg
        className="columns"
        viewBox={`0 0 ${width} ${HEAD + HEIGHT + FOOT}`}
        style={{ minWidth: Math.min(width, 560), maxWidth: width * 2 }}
        role="presentation"
      >
        {weeks.map(({ monday, tests }, at) => {
          const height = (tests / most) * HEIGHT;
          const middle = at * STEP + STEP / 2;
          return (
            <g key={monday}>
              <rect x={at * STEP + GAP / 2} y={HEAD + HEIGHT - height} width={STEP - GAP} height={height} />
              {tests === 0 ? null : (
                <text x={middle} y={HEAD + HEIGHT - height - 4} textAnchor="middle">
                  {formatNumber(tests)}
                </text>
              )}
              {at % every === 0 ? (
                <text x={middle} y={HEAD + HEIGHT + FOOT - 5} textAnchor="middle">
                  {shortDate(monday).slice(0, 5)}
                </text>
              ) : null}
            </g>
          );
        })}
        <line x1="0" x2={width} y1={HEAD + HEIGHT} y2={HEAD + HEIGHT} />
      </svg>
    </div>
  );
}
