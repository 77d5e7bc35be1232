import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "./deps.ts";
import type { AttemptRule, AttemptState } from "./ports.ts";

type Guarded<T> = {
  key: string;
  rule: AttemptRule;
  /** null is a failure that counts */
  attempt: () => Promise<T | null>;
  /** the refusal of one failure, asked for once it has happened */
  failure: DomainError | (() => DomainError);
  /** takes back what `attempt` did, when it turns out that the key had been locked meanwhile */
  undo?: (done: T) => Promise<unknown>;
};

/**
 * Runs a guess of a secret under its limit; refused with TOO_MANY_ATTEMPTS {minutes} once the key is locked.
 * The limit is read again after a success: of a thousand guesses sent at once, only those before the lock count.
 */
export async function limitAttempts<T>(
  deps: Pick<Deps, "attempts" | "clock">,
  { key, rule, attempt, failure, undo }: Guarded<T>,
): Promise<Result<T, DomainError>> {
  const nowS = () => Math.floor(deps.clock.nowMs() / 1000);
  const before = await deps.attempts.read(key, nowS());
  if (before.lockedUntilS !== null) return refuse(tooMany(before.lockedUntilS, nowS()));
  const done = await attempt();
  if (done === null) {
    const after = await deps.attempts.recordFailure(key, rule, nowS());
    if (isLocked(after)) return refuse(tooMany(after.lockedUntilS, nowS()));
    return refuse(typeof failure === "function" ? failure() : failure);
  }
  const after = await deps.attempts.read(key, nowS());
  if (isLocked(after)) {
    await undo?.(done);
    return refuse(tooMany(after.lockedUntilS, nowS()));
  }
  if (after.failures > 0) await deps.attempts.clear([key]);
  return ok(done);
}

function isLocked(state: AttemptState): state is AttemptState & { lockedUntilS: number } {
  return state.lockedUntilS !== null;
}

function tooMany(lockedUntilS: number, nowS: number): DomainError {
  return domainError("TOO_MANY_ATTEMPTS", { minutes: Math.max(1, Math.ceil((lockedUntilS - nowS) / 60)) });
}
