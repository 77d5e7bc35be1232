import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { RollPupil } from "#worker/core/people/roll.ts";
import type { Deps } from "../deps.ts";
import type { NewPupilEvent } from "../pupil-ports.ts";
import type { RollChange } from "../roll-ports.ts";
import { type RollFile, readRoll } from "./check-roll.ts";
import { giveAccounts } from "./give-accounts.ts";
import { newcomersOf } from "./plan-roll.ts";

export type ImportedRoll = { added: number; changed: number; unchanged: number; disabled: number };

type ImportDeps = Pick<Deps, "establishments" | "roll" | "files" | "ids" | "chance" | "clock">;

/**
 * Does what the dry run said, all or nothing: pupils added with a username and no password, updated, disabled.
 * `fingerprint` is the dry run's; null imports at once (scripts). Sent again after a broken connection, the same import
 * is answered as it was done and nothing is done twice. Errors: the file's, all at once; ROLL_CHANGED_SINCE_CHECK
 * (another file, or a roll changed meanwhile), ROLL_IMPORT_CONFLICT (two imports at once).
 */
export async function importRoll(
  asked: RollFile & { fingerprint: string | null },
  deps: ImportDeps,
): Promise<Result<ImportedRoll, DomainError[]>> {
  const read = await readRoll(asked, deps);
  if (!read.ok) return read;
  const { plan, followers, fingerprint } = read.value;
  if (asked.fingerprint !== null && asked.fingerprint !== fingerprint) {
    return (await findDone(asked, deps)) ?? refuse([domainError("ROLL_CHANGED_SINCE_CHECK")]);
  }
  const accounts = await giveAccounts(newcomersOf(plan), followers, deps);
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const added = plan.added.map((pupil) => ({ ...pupil, ...accountOf(pupil, accounts), id: deps.ids.newId() }));
  const change: RollChange = {
    added,
    updated: [...plan.changed, ...plan.moved].map(({ stored, incoming }) => ({
      ...incoming,
      id: stored.id,
      account: stored.userId === null ? accountOf(incoming, accounts) : null,
    })),
    establishmentId: asked.establishmentId,
    importId: deps.ids.newId(),
    fileName: asked.fileName.slice(0, 255),
    fingerprint,
    importedBy: asked.actor.userId,
    atS,
    disabledIds: plan.leaving.map(({ id }) => id),
    unchanged: plan.unchanged.length,
    events: [...followers.values()].map(({ pupilId }) => followed(pupilId, { by: asked.actor.userId, atS }, deps)),
  };
  if ((await deps.roll.apply(change)) === "conflict") {
    return (await findDone(asked, deps)) ?? refuse([domainError("ROLL_IMPORT_CONFLICT")]);
  }
  return ok({
    added: change.added.length,
    changed: change.updated.length,
    unchanged: change.unchanged,
    disabled: change.disabledIds.length,
  });
}

/** The very import that was checked, which went through although its answer did not arrive; null: it did not. */
async function findDone(
  { establishmentId, fingerprint }: { establishmentId: string; fingerprint: string | null },
  deps: Pick<Deps, "roll">,
): Promise<Result<ImportedRoll, never> | null> {
  const done = fingerprint === null ? null : await deps.roll.done(establishmentId, fingerprint);
  if (done === null) return null;
  const { added, changed, unchanged, disabled } = done;
  return ok({ added, changed, unchanged, disabled });
}

function accountOf(pupil: RollPupil, accounts: Awaited<ReturnType<typeof giveAccounts>>) {
  const account = accounts.get(pupil);
  if (account === undefined) throw new Error("a newcomer without an account");
  return account;
}

/** For the school that the pupil comes from, while the pupil is on its list. */
export function followed(
  pupilId: string,
  { by, atS }: { by: string; atS: number },
  deps: Pick<Deps, "ids">,
): NewPupilEvent {
  return { id: deps.ids.newId(), pupilId, kind: "followed", by, atS, detail: null };
}
