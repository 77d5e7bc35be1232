import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { PackFault } from "#worker/usecases/bank-ports.ts";

/** Why a pack was not taken: a sentence, or every fault at once, in the words of the command that checks it. */
export function PackFaults({ sentence, faults }: { sentence: string | null; faults: readonly PackFault[] }) {
  return (
    <>
      <Notice kind="error">
        <p>
          <b>{m.desk_pack_nothing()}</b> {sentence ?? m.desk_pack_faults({ count: faults.length })}
        </p>
      </Notice>
      {faults.length === 0 ? null : (
        <section className="sheet scroll tall" aria-label={m.desk_pack_faults({ count: faults.length })}>
          <table className="table tight stackable">
            <thead>
              <tr>
                <th scope="col">{m.platform_item()}</th>
                <th scope="col">{m.desk_pack_rule()}</th>
                <th scope="col">{m.desk_pack_detail()}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ itemId, code, detail }) => (
                <tr key={`${itemId} ${code} ${detail}`}>
                  <td>{itemId}</td>
                  <td>{code}</td>
                  <td lang="en">{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
