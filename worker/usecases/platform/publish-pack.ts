import type { Item } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { BankFile, PackFault } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";
import { type BankCounts, countBank } from "./count-bank.ts";
import { makeAct, type Operator } from "./make-act.ts";
import { sealBank } from "./seal-bank.ts";

/** Refused: with one sentence, or with the faults of the pack, all at once. */
export type PackRefusal = { refusal: DomainError | null; faults: PackFault[] };
export type CheckedPack = { checksum: string; counts: BankCounts; files: number };
type Asked = { actor: Operator; bytes: Uint8Array };
type PackDeps = Pick<Deps, "bank" | "packs" | "files">;

/**
 * What publishing this archive would make; nothing is written. Refused: the faults of the pack; or OPERATOR_REQUIRED,
 * PUPIL_CANNOT_BE_STAFF, PACK_EMPTY, PACK_NOT_JSON {entry}, those of the archive, BANK_VERSION_KNOWN {version}.
 */
export async function checkPack(asked: Asked, deps: PackDeps): Promise<Result<CheckedPack, PackRefusal>> {
  const opened = await openPack(asked, deps);
  if (!opened.ok) return opened;
  const { items, files, checksum } = opened.value;
  return ok({ checksum, counts: countBank(items), files: files.length });
}

/** Publishes the archive of a pack as a draft, which an operator activates. Refused: as `checkPack`. */
export async function publishPack(
  asked: Asked,
  deps: PackDeps & Pick<Deps, "ids" | "clock">,
): Promise<Result<{ versionId: string; checksum: string; items: number }, PackRefusal>> {
  const opened = await openPack(asked, deps);
  if (!opened.ok) return opened;
  const { items, files, checksum } = opened.value;
  const id = deps.ids.newId();
  const after = { items: items.length, files: files.length };
  const act = makeAct({ actor: asked.actor, act: "bank-published", subject: checksum.slice(0, 8), after }, deps);
  const done = await deps.bank.publish({ id, checksum, items, files }, act);
  return done === "known" ? refuse(known(checksum)) : ok({ versionId: id, checksum, items: items.length });
}

async function openPack(
  { actor, bytes }: Asked,
  deps: PackDeps,
): Promise<Result<{ items: Item[]; files: BankFile[]; checksum: string }, PackRefusal>> {
  const right = may(actor, "itembank.activate", null);
  if (right !== true) return refuse({ refusal: domainError(right.refused), faults: [] });
  const opened = deps.packs.open(bytes);
  if (!opened.ok) return opened;
  const sealed = await sealBank(opened.value, deps);
  return (await deps.bank.find(sealed.checksum)) === null ? ok(sealed) : refuse(known(sealed.checksum));
}

function known(checksum: string): PackRefusal {
  return { refusal: domainError("BANK_VERSION_KNOWN", { version: checksum.slice(0, 8) }), faults: [] };
}
