import { formatInstant, formatNumber } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ErasureLine } from "#worker/usecases/erasure-ports.ts";

/** Who was erased is not said: when, why, what is left to do. */
export function ErasureList({ erasures, timeZone }: { erasures: readonly ErasureLine[]; timeZone: string }) {
  return (
    <section className="sheet scroll" aria-label={m.erase_list()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.keep_when()}</th>
            <th scope="col">{m.erase_reference()}</th>
            <th scope="col">{m.jury_reason()}</th>
            <th scope="col" className="num">
              {m.keep_removed()}
            </th>
            <th scope="col">{m.keep_state()}</th>
          </tr>
        </thead>
        <tbody>
          {erasures.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{formatInstant(one.askedAtS * 1000, timeZone)}</td>
              <td>{one.id.slice(0, 8)}</td>
              <td>{one.reason}</td>
              <td className="num">{formatNumber(countOf(one))}</td>
              <td>{stateOf(one, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function countOf({ removed, rooms }: ErasureLine): number {
  const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
  return rooms.reduce((sum, room) => sum + room.removed, rows);
}

function stateOf({ finishedAtS, failure, rooms }: ErasureLine, timeZone: string): string {
  if (finishedAtS !== null) return m.erase_done({ at: formatInstant(finishedAtS * 1000, timeZone) });
  if (failure !== null) return m.erase_waits_database({ failure });
  const late = rooms.find((room) => room.doneAtS === null && room.failure !== null);
  if (late === undefined) return m.erase_running();
  const number = String(late.sessionNumber);
  return late.failure === "busy"
    ? m.erase_waits_busy({ number })
    : m.erase_waits_room({ number, failure: late.failure ?? "", tries: late.failures });
}
