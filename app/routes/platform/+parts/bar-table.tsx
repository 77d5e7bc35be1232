import { formatNumber } from "#app/i18n/format.ts";

type BarTableProps = {
  title: string;
  /** heading of the first column and of the counts */
  heads: readonly [string, string];
  rows: readonly { label: string; count: number }[];
  /** the sentence when there is nothing to show */
  none: string;
};

const WIDTH = 100;
const HEIGHT = 10;

/** Counts on one common scale from 0: a table first, with a bar beside each figure. */
export function BarTable({ title, heads, rows, none }: BarTableProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <section className="sheet pad">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <table className="table tight bars">
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col" className="num">
                {heads[1]}
              </th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{formatNumber(count)}</td>
                <td aria-hidden="true">
                  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="presentation">
                    <rect width={(count / most) * WIDTH} height={HEIGHT} />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
