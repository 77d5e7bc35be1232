import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { type CandidateFileAsked, type CandidateFileDeps, planCandidateFile } from "./candidate-file.ts";

/**
 * Does what the dry run said, all or nothing. Errors: those of `planCandidateFile`; ENROLMENT_CHANGED_SINCE_CHECK
 * (another file, or somebody enrolled meanwhile).
 */
export async function importCandidates(
  asked: CandidateFileAsked & { fingerprint: string },
  deps: CandidateFileDeps & Pick<Deps, "ids">,
): Promise<Result<{ added: number; changed: number; unchanged: number }, DomainError[]>> {
  const planned = await planCandidateFile(asked, deps);
  if (!planned.ok) return planned;
  const { added, changed, unchanged, fingerprint } = planned.value;
  if (fingerprint !== asked.fingerprint) return refuse([domainError("ENROLMENT_CHANGED_SINCE_CHECK")]);
  const entries = added.map((record) => ({ ...record, candidateId: deps.ids.newId() }));
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const saved = await deps.candidates.save(asked.sessionNumber, { added: entries, changed }, atS);
  if (saved !== "saved") return refuse([domainError("ENROLMENT_CHANGED_SINCE_CHECK")]);
  if (added.length + changed.length > 0) await deps.rooms.refresh(asked.sessionNumber);
  return ok({ added: added.length, changed: changed.length, unchanged });
}
