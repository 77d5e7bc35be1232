import { Link } from "react-router";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Exposure } from "#worker/usecases/platform/measure-exposure.ts";
import { BarTable } from "./bar-table.tsx";

/** How often the items of a version were asked; the links lead to the active version's questions only. */
export function ExposureView({ exposure, isActive }: { exposure: Exposure | null; isActive: boolean }) {
  if (exposure === null) {
    return (
      <section className="sheet pad">
        <h2>{m.desk_exposure()}</h2>
        <p className="soft">{m.desk_exposure_none()}</p>
      </section>
    );
  }
  const { tests, most, never, bands } = exposure;
  return (
    <>
      <BarTable
        title={m.desk_exposure()}
        heads={[m.desk_exposure_share(), m.platform_items()]}
        rows={[
          { label: m.desk_exposure_never(), count: never },
          ...bands.map(({ upTo, items }, at) => ({
            label: m.desk_exposure_band({ from: inPercent(bands[at - 1]?.upTo ?? 0), to: inPercent(upTo) }),
            count: items,
          })),
        ]}
        none=""
      />
      <section className="sheet pad">
        <h2>{m.desk_exposure_most()}</h2>
        <p className="soft">{m.desk_exposure_tests({ count: tests, shown: formatNumber(tests) })}</p>
        <table className="table tight">
          <thead>
            <tr>
              <th scope="col">{m.platform_item()}</th>
              <th scope="col" className="num">
                {m.desk_exposure_share()}
              </th>
            </tr>
          </thead>
          <tbody>
            {most.map(({ itemId, share }) => (
              <tr key={itemId}>
                <td>{isActive ? <Link to={`/plateforme/questions/${itemId}`}>{itemId}</Link> : itemId}</td>
                <td className="num">{inPercent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A share in [0, 1], to a tenth of a percent. */
function inPercent(share: number): string {
  return formatPercent(Math.round(share * 1000) / 10);
}
