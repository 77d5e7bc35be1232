import { checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import {
  type CandidateLine,
  type ComparedCandidates,
  compareCandidates,
  type EnrolledNow,
} from "./compare-candidates.ts";
import { openEnrolment } from "./open-enrolment.ts";
import { placeFaults } from "./place-faults.ts";
import { startedIds } from "./show-session.ts";

export type CandidateFileAsked = { actor: Actor; sessionNumber: number; fileName: string; bytes: Uint8Array };

/** What a file would do: nobody is ever removed by one, so whoever is absent from it stays. */
export type CandidatePlan = ComparedCandidates & { fingerprint: string; ignored: string[] };

export type CandidateFileDeps = Pick<
  Deps,
  "establishments" | "sessions" | "candidates" | "places" | "rooms" | "files" | "clock"
>;

/**
 * File → candidates → plan, the same for the dry run and the import. Errors, all at once and in the order of the file,
 * each with {line, column} when it has a place: those of `files.readCandidates`, `checkCandidate`, `compareCandidates`
 * and `openEnrolment`.
 */
export async function planCandidateFile(
  asked: CandidateFileAsked,
  deps: CandidateFileDeps,
): Promise<Result<CandidatePlan, DomainError[]>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return refuse([opened.error]);
  const file = deps.files.readCandidates(asked.bytes);
  if (!file.ok) return file;
  const { lines: read, letters, faults, ignored } = file.value;
  const today = wallTimeAt(deps.clock.nowMs(), opened.value.establishment.timeZone).date;
  const rules = { places: await deps.places.book(), today };
  const errors = [...faults];
  const lines: CandidateLine[] = [];
  for (const { line, draft } of read) {
    const checked = checkCandidate(draft, rules);
    if (checked.ok) lines.push({ line, record: checked.value });
    else errors.push(...checked.error.map(({ code, meta }) => domainError(code, { ...meta, line })));
  }
  const { compared, faults: others } = compareCandidates(lines, await readEnrolled(asked.sessionNumber, deps));
  errors.push(...others);
  if (errors.length > 0) return refuse(placeFaults(errors, letters));
  const counts = [compared.added, compared.changed, compared.absent].map((list) => list.length);
  const fingerprint = `${await deps.files.digest(asked.bytes)}-${[...counts, compared.unchanged].join("-")}`;
  return ok({ ...compared, fingerprint, ignored });
}

/** Who is in a session, and who has begun. */
export async function readEnrolled(
  sessionNumber: number,
  deps: Pick<Deps, "candidates" | "rooms">,
): Promise<EnrolledNow> {
  const [entries, enrolled, overview] = await Promise.all([
    deps.candidates.entries(sessionNumber),
    deps.candidates.list(sessionNumber),
    deps.rooms.overview(sessionNumber),
  ]);
  return { entries, enrolled, started: startedIds(overview) };
}
