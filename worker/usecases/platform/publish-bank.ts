import type { Item } from "#worker/core/itembank/item.ts";
import type { BankFile } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";
import { makeAct } from "./make-act.ts";
import { sealBank } from "./seal-bank.ts";

/** Who the list of acts names: an operator, or a command with what it is called. */
export type Publisher = { userId: string; name: string };

/**
 * Writes the items, with the files that they show or hand out, as one immutable version: a draft, which operators
 * activate; only where none is active yet does it serve at once. The same items again are the same version: nothing is
 * written. Called by scripts.
 */
export async function publishBank(
  asked: { by: Publisher; items: readonly Item[]; files: readonly BankFile[] },
  deps: Pick<Deps, "bank" | "files" | "ids" | "clock">,
): Promise<{ versionId: string; published: boolean }> {
  const { items, files, checksum } = await sealBank(asked, deps);
  const known = await deps.bank.find(checksum);
  const versionId = known?.versionId ?? deps.ids.newId();
  const actOf = (act: string) => makeAct({ actor: asked.by, act, subject: checksum.slice(0, 8) }, deps);
  if (known === null) await deps.bank.publish({ id: versionId, checksum, items, files }, actOf("bank-published"));
  // The first version serves at once; which one follows it, and when, an operator decides.
  if ((await deps.bank.active()) === null) {
    const act = actOf("bank-activated");
    await deps.bank.activate(versionId, act.atS, act);
  }
  return { versionId, published: known === null };
}
