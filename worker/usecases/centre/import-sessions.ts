import type { CandidateRecord } from "#worker/core/enrolment/check-candidate.ts";
import { makeAccessCode, makeSupervisorPassword } from "#worker/core/enrolment/session-secrets.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { planSessionFile, type SessionFileAsked, type SessionFileDeps } from "./session-file.ts";

/**
 * Does what the dry run said, all or nothing: sessions with their secrets and candidates, candidates of sessions that
 * were there. Errors: those of `planSessionFile`; ENROLMENT_CHANGED_SINCE_CHECK (another file, or somebody planned or
 * enrolled meanwhile).
 */
export async function importSessions(
  asked: SessionFileAsked & { fingerprint: string },
  deps: SessionFileDeps & Pick<Deps, "ids" | "chance">,
): Promise<Result<{ sessions: number; candidates: number }, DomainError[]>> {
  const planned = await planSessionFile(asked, deps);
  if (!planned.ok) return planned;
  const { fresh, existing, fingerprint } = planned.value;
  if (fingerprint !== asked.fingerprint) return refuse([domainError("ENROLMENT_CHANGED_SINCE_CHECK")]);
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const randomBytes = (count: number) => deps.chance.randomBytes(count);
  const withId = (record: CandidateRecord) => ({ ...record, candidateId: deps.ids.newId() });
  const saved = await deps.sessions.createTogether(
    {
      fresh: fresh.map(({ plan, added }) => ({
        establishmentId: asked.establishmentId,
        plan,
        accessCode: makeAccessCode(randomBytes),
        supervisorPassword: makeSupervisorPassword(randomBytes),
        createdBy: asked.actor.userId,
        createdAtS: atS,
        candidates: added.map(withId),
      })),
      existing: existing.map(({ sessionNumber, added, changed }) => ({
        sessionNumber,
        added: added.map(withId),
        changed,
      })),
    },
    atS,
  );
  if (saved !== "saved") return refuse([domainError("ENROLMENT_CHANGED_SINCE_CHECK")]);
  for (const { sessionNumber } of existing) await deps.rooms.refresh(sessionNumber);
  const candidates = [...fresh, ...existing].reduce((sum, { added }) => sum + added.length, 0);
  return ok({ sessions: fresh.length, candidates });
}
