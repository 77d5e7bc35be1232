import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { normaliseCheckCode } from "#worker/core/machine/check-code.ts";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Deps } from "../deps.ts";
import type { AttemptRule } from "../ports.ts";

/** A large room has forty computers; a code that went round the school fills up here. */
const MACHINES_PER_CHECK = 120;
/** Of one code, never of an address: a whole school sits behind one. */
const REPORT_RULE: AttemptRule = { failures: 600, windowS: 3600, lockS: 900 };

/**
 * Keeps what a computer says of itself under the code of its room; nobody need be logged in. The same name again
 * replaces. Errors: MACHINE_CHECK_NOT_FOUND, MACHINE_NAME_REQUIRED, MACHINE_CHECK_FULL {max}, TOO_MANY_ATTEMPTS {minutes}.
 */
export async function reportMachine(
  asked: { code: string; name: string; facts: MachineFacts },
  deps: Pick<Deps, "machineChecks" | "attempts" | "clock">,
): Promise<Result<{ room: string; replacedAtS: number | null }, DomainError>> {
  const name = asked.name.replace(/\s+/g, " ").trim();
  const nameKey = normaliseName(name);
  if (nameKey === "") return refuse(domainError("MACHINE_NAME_REQUIRED"));
  const code = normaliseCheckCode(asked.code);
  const check = code === null ? null : await deps.machineChecks.find(code);
  if (check === null) return refuse(domainError("MACHINE_CHECK_NOT_FOUND"));
  const nowS = Math.floor(deps.clock.nowMs() / 1000);
  const { lockedUntilS } = await deps.attempts.recordFailure(`machine:${check.code}`, REPORT_RULE, nowS);
  if (lockedUntilS !== null) {
    return refuse(domainError("TOO_MANY_ATTEMPTS", { minutes: Math.max(1, Math.ceil((lockedUntilS - nowS) / 60)) }));
  }
  const saved = await deps.machineChecks.report({
    code: check.code,
    nameKey,
    report: { name, reportedAtS: nowS, facts: asked.facts },
    atMost: MACHINES_PER_CHECK,
  });
  if (saved.kind === "full") return refuse(domainError("MACHINE_CHECK_FULL", { max: MACHINES_PER_CHECK }));
  return ok({ room: check.room, replacedAtS: saved.replacedAtS });
}
