import { formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SliceCounts } from "#worker/usecases/figure-ports.ts";

type SliceTableProps = { head: string; rows: readonly ({ label: string } & SliceCounts)[] };

const WIDTH = 100;
const HEIGHT = 10;

/** What each part of a campaign did, with a bar of its tests on one common scale from 0. */
export function SliceTable({ head, rows }: SliceTableProps) {
  const most = Math.max(1, ...rows.map(({ tests }) => tests));
  return (
    <table className="table tight bars slices">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {m.desk_slice_sessions()}
          </th>
          <th scope="col" className="num">
            {m.desk_candidates()}
          </th>
          <th scope="col" className="num">
            {m.desk_slice_validated()}
          </th>
          <th scope="col" className="num">
            {m.desk_tests()}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, held, candidates, validated, tests }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="num">{formatNumber(held)}</td>
            <td className="num">{formatNumber(candidates)}</td>
            <td className="num">{formatNumber(validated)}</td>
            <td className="num">{formatNumber(tests)}</td>
            <td aria-hidden="true">
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="presentation">
                <rect width={(tests / most) * WIDTH} height={HEIGHT} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
