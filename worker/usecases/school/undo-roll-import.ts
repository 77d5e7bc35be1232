import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/**
 * Puts the roll back as it was before a mistaken import. Accounts stay: who came by it is disabled and comes back with
 * the right file. Errors: the right's, ROLL_UNDO_NOT_LATEST.
 */
export async function undoRollImport(
  asked: { actor: Actor; establishmentId: string; importId: string },
  deps: Pick<Deps, "establishments" | "roll" | "clock">,
): Promise<Result<null, DomainError>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return opened;
  const { establishmentId, importId } = asked;
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const undone = await deps.roll.undo({ establishmentId, importId, atS });
  return undone === "undone" ? ok(null) : refuse(domainError("ROLL_UNDO_NOT_LATEST"));
}
