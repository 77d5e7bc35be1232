import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { RollPupil } from "#worker/core/people/roll.ts";
import { makeUsername, usernameBase } from "#worker/core/people/username.ts";
import type { Deps } from "../deps.ts";
import type { RollChange } from "../staff-ports.ts";
import { type RollFile, readRoll } from "./check-roll.ts";
import type { RollPlan } from "./plan-roll.ts";

export type ImportedRoll = { added: number; changed: number; unchanged: number; disabled: number };

/**
 * Does what the dry run said, all or nothing: pupils added with a username and no password, updated, disabled.
 * `fingerprint` is the dry run's; null imports at once (scripts). Errors: the file's, all at once;
 * ROLL_CHANGED_SINCE_CHECK (another file, or a roll changed meanwhile), ROLL_IMPORT_CONFLICT (two imports at once).
 */
export async function importRoll(
  asked: RollFile & { fingerprint: string | null },
  deps: Pick<Deps, "establishments" | "roll" | "files" | "ids" | "chance" | "clock">,
): Promise<Result<ImportedRoll, DomainError[]>> {
  const read = await readRoll(asked, deps);
  if (!read.ok) return read;
  const { plan, fingerprint } = read.value;
  if (asked.fingerprint !== null && asked.fingerprint !== fingerprint) {
    return refuse([domainError("ROLL_CHANGED_SINCE_CHECK")]);
  }
  const change: RollChange = {
    ...(await withAccounts(plan, deps)),
    establishmentId: asked.establishmentId,
    importId: deps.ids.newId(),
    fileName: asked.fileName.slice(0, 255),
    importedBy: asked.actor.userId,
    atS: Math.floor(deps.clock.nowMs() / 1000),
    disabledIds: plan.leaving.map(({ id }) => id),
    unchanged: plan.unchanged.length,
  };
  if ((await deps.roll.apply(change)) === "conflict") return refuse([domainError("ROLL_IMPORT_CONFLICT")]);
  return ok({
    added: change.added.length,
    changed: change.updated.length,
    unchanged: change.unchanged,
    disabled: change.disabledIds.length,
  });
}

/** An account for everybody who has none; a username is free on the whole platform and within this file. */
async function withAccounts(
  plan: RollPlan,
  deps: Pick<Deps, "roll" | "ids" | "chance">,
): Promise<Pick<RollChange, "added" | "updated">> {
  const updates = [...plan.changed, ...plan.moved];
  const newcomers = [
    ...plan.added,
    ...updates.filter(({ stored }) => stored.userId === null).map(({ incoming }) => incoming),
  ];
  const taken = await deps.roll.takenUsernames([...new Set(newcomers.map(usernameBase))]);
  const random = () => unitFrom(deps.chance.randomBytes(4));
  const newAccount = (pupil: RollPupil) => {
    const username = makeUsername(pupil, (one) => taken.has(one), random);
    taken.add(username);
    return { userId: deps.ids.newId(), username };
  };
  return {
    added: plan.added.map((pupil) => ({ ...pupil, id: deps.ids.newId(), ...newAccount(pupil) })),
    updated: updates.map(({ stored, incoming }) => ({
      ...incoming,
      id: stored.id,
      account: stored.userId === null ? newAccount(incoming) : null,
    })),
  };
}

/** Four bytes as a number in [0, 1). */
function unitFrom(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0) / 256 ** bytes.length;
}
