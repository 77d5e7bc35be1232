import { formatNumber } from "#app/i18n/format.ts";
import type { SliceCounts } from "#worker/usecases/figure-ports.ts";

const HEIGHT = 120;
/** Wide enough for a count of four figures; a date takes two columns. */
const STEP = 28;
const GAP = 4;
const HEAD = 16;
const FOOT = 20;

type WeekColumnsProps = { weeks: readonly ({ monday: string } & SliceCounts)[]; shortDate(day: string): string };

/** Tests of each week of a campaign, empty weeks kept; the table beside it says the same in figures. */
export function WeekColumns({ weeks, shortDate }: WeekColumnsProps) {
  const most = Math.max(1, ...weeks.map(({ tests }) => tests));
  // Half a column more at each end: the dates of the first and the last are wider than their columns.
  const width = (weeks.length + 1) * STEP;
  return (
    <div className="scroll" aria-hidden="true">
      <svg
        className="columns"
        viewBox={`0 0 ${width} ${HEAD + HEIGHT + FOOT}`}
        width={width}
        height={HEAD + HEIGHT + FOOT}
        role="presentation"
      >
        {weeks.map(({ monday, tests }, at) => {
          const height = (tests / most) * HEIGHT;
          const middle = (at + 1) * STEP;
          return (
            <g key={monday}>
              <rect x={middle - STEP / 2 + GAP / 2} y={HEAD + HEIGHT - height} width={STEP - GAP} height={height} />
              {tests === 0 ? null : (
                <text x={middle} y={HEAD + HEIGHT - height - 4} textAnchor="middle">
                  {formatNumber(tests)}
                </text>
              )}
              {at % 2 === 0 ? (
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
