import { VIGIE } from "#worker/core/engine/config.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { CandidateOverview, RoomOverview } from "#worker/core/session/views.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { EnrolledCandidate } from "../enrolment-ports.ts";
import type { StoredReport } from "../journal-ports.ts";
import type { StoredSession } from "../staff-ports.ts";
import { openSession } from "./open-session.ts";
import { hasStarted } from "./show-session.ts";

export type TestToClose = EnrolledCandidate & Pick<CandidateOverview, "phase" | "answeredCount" | "finishReason">;

export type FinalisationBoard = {
  session: StoredSession;
  questionCount: number;
  /** each needs a reason */
  unfinished: TestToClose[];
  finished: TestToClose[];
  /** enrolled, never served a question: nothing to say about them */
  absent: EnrolledCandidate[];
  /** notes and accepted reports, oldest first; `candidate` null: the room */
  reports: (StoredReport & { candidate: string | null })[];
  /** those that the jury looks at before anything is published */
  unresolvedReports: number;
};

/** Errors: SESSION_ALREADY_FINALIZED, SESSION_WITHOUT_STARTED_CERTIFICATION, SESSION_NOT_FOUND. */
export async function showFinalisation(
  asked: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms" | "reports">,
): Promise<Result<FinalisationBoard, DomainError>> {
  const opened = await openSession(asked, "session.finalise", deps);
  if (!opened.ok) return opened;
  const { session } = opened.value;
  if (session.finalisedAtS !== null) return refuse(domainError("SESSION_ALREADY_FINALIZED"));
  const [candidates, overview, reports] = await Promise.all([
    deps.candidates.list(session.number),
    deps.rooms.overview(session.number),
    deps.reports.list(session.number),
  ]);
  const tests = sortTests(candidates, overview);
  if (tests.unfinished.length + tests.finished.length === 0) {
    return refuse(domainError("SESSION_WITHOUT_STARTED_CERTIFICATION"));
  }
  const names = new Map(candidates.map((one) => [one.candidateId, `${one.lastName} ${one.firstName}`]));
  return ok({
    session,
    questionCount: VIGIE.questionCount,
    ...tests,
    reports: reports.map((report) => ({
      ...report,
      candidate: report.candidateId === null ? null : (names.get(report.candidateId) ?? report.candidateId),
    })),
    unresolvedReports: reports.filter(({ isOpen }) => isOpen).length,
  });
}

/** Who finished, who did not, who never began; each in the order of a register. */
export function sortTests(candidates: readonly EnrolledCandidate[], overview: RoomOverview) {
  const views = new Map(overview.candidates.map((view) => [view.candidateId, view]));
  const unfinished: TestToClose[] = [];
  const finished: TestToClose[] = [];
  const absent: EnrolledCandidate[] = [];
  for (const candidate of candidates.toSorted(compareNames)) {
    const view = views.get(candidate.candidateId);
    if (view === undefined || !hasStarted(view.phase)) absent.push(candidate);
    else (isWhole(view) ? finished : unfinished).push({ ...candidate, ...view });
  }
  return { unfinished, finished, absent };
}

/** Every question answered, whatever ended the test: no reason is asked. */
function isWhole({ phase, finishReason, answeredCount }: CandidateOverview): boolean {
  return phase === "finished" && (finishReason === "all-answered" || answeredCount >= VIGIE.questionCount);
}
