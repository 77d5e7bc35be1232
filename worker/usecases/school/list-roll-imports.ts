import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { RollImport } from "../roll-ports.ts";

const SHOWN = 10;

/** The latest imports, newest first; for who may import. */
export async function listRollImports(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "roll">,
): Promise<Result<{ imports: RollImport[]; timeZone: string }, DomainError>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return opened;
  return ok({ imports: await deps.roll.imports(asked.establishmentId, SHOWN), timeZone: opened.value.timeZone });
}
