import type { Chart } from "#worker/core/simulators/sheet/scene.ts";

export type Series = { name: string; numbers: readonly number[] };
type DrawingProps = {
  kind: Chart["kind"];
  labels: readonly string[];
  series: readonly Series[];
  title: string;
  write(value: number): string;
};

const WIDTH = 560;
const HEIGHT = 220;
const LEFT = 48;
const FOOT = 46;

/** Bars, lines, points or a pie, in shades that grey keeps apart. */
export function ChartDrawing({ kind, labels, series, title, write }: DrawingProps) {
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`} role="img" aria-label={title} className="sht-drawing">
        {kind === "pie" ? (
          <Pie labels={labels} numbers={series[0]?.numbers ?? []} />
        ) : (
          <Axes kind={kind} labels={labels} series={series} write={write} />
        )}
      </svg>
      {kind === "pie" ? null : (
        <ul className="sht-legend">
          {series.map(({ name }, rank) => (
            <li key={name}>
              <span className={`sht-key is-${rank % SHADES}`} aria-hidden="true" /> {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const SHADES = 4;

function Axes({ kind, labels, series, write }: Omit<DrawingProps, "title">) {
  const all = series.flatMap(({ numbers }) => numbers);
  const most = Math.max(...all, 1);
  const least = Math.min(...all, 0);
  const y = (value: number) => HEIGHT - 8 - ((value - least) / (most - least)) * (HEIGHT - 24);
  const step = (WIDTH - LEFT) / Math.max(1, labels.length);
  const x = (rank: number) => LEFT + step * (rank + 0.5);
  const bar = (step * 0.7) / Math.max(1, series.length);
  return (
    <>
      {[least, (least + most) / 2, most].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} className="sht-axis" />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {write(Number(value.toPrecision(3)))}
          </text>
        </g>
      ))}
      {labels.map((label, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may bear one name
        <text key={rank} x={x(rank)} y={HEIGHT + (rank % 2 === 1 && labels.length > 6 ? 30 : 14)} textAnchor="middle">
          {label.length > 10 ? `${label.slice(0, 9)}…` : label}
        </text>
      ))}
      {series.map(({ name, numbers }, which) => (
        <g key={name} className={`is-${which % SHADES}`}>
          {kind === "line" ? (
            <polyline
              points={numbers.map((value, rank) => `${x(rank)},${y(value)}`).join(" ")}
              className="sht-line-of"
            />
          ) : null}
          {numbers.map((value, rank) =>
            kind === "bars" ? (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its rank
                key={rank}
                x={x(rank) - (bar * series.length) / 2 + bar * which}
                y={Math.min(y(value), y(0))}
                width={Math.max(1, bar - 2)}
                height={Math.abs(y(0) - y(value))}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its rank
              <circle key={rank} cx={x(rank)} cy={y(value)} r={4} />
            ),
          )}
        </g>
      ))}
    </>
  );
}

function Pie({ labels, numbers }: { labels: readonly string[]; numbers: readonly number[] }) {
  const parts = numbers.map((value) => Math.max(0, value));
  const total = parts.reduce((sum, value) => sum + value, 0) || 1;
  const [cx, cy, radius] = [130, 130, 110];
  const edge = (share: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${cx + radius * Math.cos(angle)},${cy + radius * Math.sin(angle)}`;
  };
  return (
    <>
      {parts.map((value, rank) => {
        const start = parts.slice(0, rank).reduce((sum, one) => sum + one, 0) / total;
        const share = value / total;
        const path =
          share > 0.999
            ? `M${cx},${cy - radius} A${radius},${radius} 0 1 1 ${cx - 0.01},${cy - radius} Z`
            : `M${cx},${cy} L${edge(start)} A${radius},${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${edge(start + share)} Z`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its rank
          <g key={rank} className={`is-${rank % SHADES}`}>
            <path d={path} className="sht-slice" />
            {rank < 10 ? (
              <>
                <rect x={280} y={16 + rank * 24} width={14} height={14} />
                <text x={302} y={28 + rank * 24}>
                  {labels[rank]} ({Math.round(share * 100)} %)
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </>
  );
}
