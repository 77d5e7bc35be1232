import type { Item } from "#worker/core/itembank/item.ts";
import type { BankFile } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";

type Bank = { items: readonly Item[]; files: readonly BankFile[] };

/** Items and files in the order in which they are stored, and the SHA-256 that names them whatever order they came in. */
export async function sealBank(
  bank: Bank,
  deps: Pick<Deps, "files">,
): Promise<{ items: Item[]; files: BankFile[]; checksum: string }> {
  const items = bank.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const files = bank.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const digests = await Promise.all(files.map(async ({ name, bytes }) => [name, await deps.files.digest(bytes)]));
  // A bank without files keeps the checksum that it had before there were any.
  const content = files.length === 0 ? items : { items, files: digests };
  return { items, files, checksum: await deps.files.digest(new TextEncoder().encode(JSON.stringify(content))) };
}
