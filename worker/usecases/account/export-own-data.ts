import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";

/** What is kept about the account that asks, as JSON. Own data only, so any account may ask. */
export async function exportOwnData(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "ownData" | "files" | "clock">,
): Promise<Download> {
  const data = await deps.ownData.read(actor.userId);
  const file = { format: 1, exportedAtS: Math.floor(deps.clock.nowMs() / 1000), ...data };
  return {
    contentType: "application/json; charset=utf-8",
    disposition: deps.files.disposition("mes-donnees-vigie.json"),
    body: `${JSON.stringify(file, null, 2)}\n`,
  };
}
