import { checkIdentity } from "#worker/core/enrolment/check-candidate.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { applyJury, type JuryActAsked, type JuryDeps, openJudged } from "./act-on-session.ts";

/**
 * Corrects who was certified (C1): birth name, first name, birth date. The certificate of before is withdrawn, with its
 * code. Errors: those of `openJudged`, CANDIDATE_NOT_FOUND, those of `checkIdentity` each with its {field}, IDENTITY_TAKEN,
 * IDENTITY_UNCHANGED.
 */
export async function correctIdentity(
  asked: JuryActAsked & { candidateId: string; lastName: string; firstName: string; birthdate: string },
  deps: JuryDeps,
): Promise<Result<null, DomainError[]>> {
  const opened = await openJudged(asked, "unpublished", deps);
  if (!opened.ok) return refuse([opened.error]);
  const { candidateId } = asked;
  const [test] = await deps.jury.tests(asked.sessionNumber, candidateId);
  if (test === undefined) return refuse([domainError("CANDIDATE_NOT_FOUND")]);
  const checked = checkIdentity(asked, wallTimeAt(deps.clock.nowMs(), opened.value.session.timeZone).date);
  if (!checked.ok) return checked;
  const { lastName, firstName, birthDate } = test;
  const before = { lastName, firstName, birthDate };
  if (JSON.stringify(before) === JSON.stringify(checked.value)) return refuse([domainError("IDENTITY_UNCHANGED")]);
  const applied = await applyJury(
    asked,
    opened.value,
    { act: "identity-corrected", candidateId, before, after: checked.value },
    [{ kind: "identify", candidateId, ...checked.value }],
    deps,
  );
  return applied.ok ? applied : refuse([applied.error]);
}
