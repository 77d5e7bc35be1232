import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { makeCheckCode } from "#worker/core/machine/check-code.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";

/** The code is short: another check may have it. */
const DRAWS = 5;

/** Makes the code under which a room's computers are checked. Errors: MACHINE_CHECK_BUSY, those of the right. */
export async function startMachineCheck(
  asked: { actor: Actor; establishmentId: string; room: string },
  deps: Pick<Deps, "establishments" | "machineChecks" | "clock" | "chance">,
): Promise<Result<{ code: string }, DomainError>> {
  const opened = await openEstablishment(asked, "machine.check", deps);
  if (!opened.ok) return opened;
  const { establishmentId, room } = asked;
  const createdAtS = Math.floor(deps.clock.nowMs() / 1000);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const code = makeCheckCode((count) => deps.chance.randomBytes(count));
    if ((await deps.machineChecks.create({ code, establishmentId, room, createdAtS })) === "created")
      return ok({ code });
  }
  return refuse(domainError("MACHINE_CHECK_BUSY"));
}
