import type { Item } from "#worker/core/itembank/item.ts";
import type { BankFile } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";

/**
 * Writes the items, with the files that they show or hand out, as one immutable version and makes it the active one. The same items again are the same version:
 * nothing is written, and an operator who went back to another version is not overruled. Called by scripts; a page for it comes with the operator's space.
 */
export async function publishBank(
  asked: { items: readonly Item[]; files: readonly BankFile[] },
  deps: Pick<Deps, "bank" | "files" | "ids" | "clock">,
): Promise<{ versionId: string; published: boolean }> {
  const items = asked.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const files = asked.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const digests = await Promise.all(files.map(async ({ name, bytes }) => [name, await deps.files.digest(bytes)]));
  // A bank without files keeps the checksum that it had before there were any.
  const content = files.length === 0 ? items : { items, files: digests };
  const checksum = await deps.files.digest(new TextEncoder().encode(JSON.stringify(content)));
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const known = await deps.bank.find(checksum);
  const versionId = known?.versionId ?? deps.ids.newId();
  if (known === null) await deps.bank.publish({ id: versionId, checksum, items, files, atS });
  if (known === null || known.activatedAtS === null) await deps.bank.activate(versionId, atS);
  return { versionId, published: known === null };
}
