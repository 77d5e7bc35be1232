import { saysTheSame } from "#worker/core/results/says-the-same.ts";
import { makeVerificationCode, VERIFICATION_CODE_BYTES } from "#worker/core/results/verification-code.ts";
import type { Deps } from "../deps.ts";
import type { PastRun, ResultRun } from "../staff-ports.ts";
import type { Scored } from "./score-tests.ts";

/** A clash of two verification codes is a matter of 24⁻⁸: a third draw means a broken generator. */
const DRAWS = 3;

/** Saves with codes that are drawn anew while one is taken. Throws at the third clash. */
export async function untilCodesAreFree<Saved extends string>(
  save: () => Promise<Saved>,
): Promise<Exclude<Saved, "code-taken">> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const saved = await save();
    if (isSaved(saved)) return saved;
  }
  throw new Error("three draws of verification codes were taken");
}

function isSaved<Saved extends string>(saved: Saved): saved is Exclude<Saved, "code-taken"> {
  return saved !== "code-taken";
}

/**
 * The runs with their codes: a validated test keeps that of its last run while its certificate would say the same, else
 * it gets a new one, and the certificate of before is withdrawn. `renewed`: candidates who get a new one in any case.
 */
export function giveCodes(
  scored: readonly Scored[],
  latest: readonly PastRun[],
  renewed: ReadonlySet<string>,
  deps: Pick<Deps, "chance">,
): ResultRun[] {
  const before = new Map(latest.map((run) => [run.candidateId, run]));
  return scored.map(({ candidateId, outcome }) => {
    const former = before.get(candidateId);
    if (outcome.status !== "validated") return { candidateId, outcome, verificationCode: null };
    const isKept = former !== undefined && !renewed.has(candidateId) && saysTheSame(former.told, outcome);
    return { candidateId, outcome, verificationCode: (isKept ? former.verificationCode : null) ?? drawCode(deps) };
  });
}

function drawCode(deps: Pick<Deps, "chance">): string {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const code = makeVerificationCode(deps.chance.randomBytes(VERIFICATION_CODE_BYTES));
    if (code !== null) return code;
  }
  throw new Error("the generator gives no fair byte");
}
