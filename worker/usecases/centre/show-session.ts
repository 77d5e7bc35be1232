import type { SessionStatus, SessionTodo } from "#worker/core/enrolment/session-terms.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import { opensAtMs } from "#worker/core/session/opening.ts";
import type { RoomOverview } from "#worker/core/session/views.ts";
import { loginKey } from "../account/login-limit.ts";
import { compareCalled } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { EnrolledCandidate } from "../enrolment-ports.ts";
import type { Establishment, StoredSession } from "../staff-ports.ts";
import { openSession } from "./open-session.ts";
import { sessionStatus, sessionTodo } from "./session-status.ts";

export type SessionCandidate = EnrolledCandidate & {
  certifiable: boolean;
  started: boolean;
  /** wrong passwords closed the pupil's account */
  isLocked: boolean;
};

export type ShownSession = {
  establishment: Establishment;
  session: StoredSession;
  status: SessionStatus;
  /** what waits for the staff; null: nothing now */
  todo: SessionTodo | null;
  /** from when a test may start; null once it is open */
  opensAtMs: number | null;
  /** in the order of a register */
  candidates: SessionCandidate[];
  notCertifiable: number;
  /** tests begun and not ended */
  running: number;
  /** what the QR code opens: the number is filled in, the password never */
  superviseUrl: string;
};

/** All that the pages of one session show: facts from D1, starts from the live room. Errors: SESSION_NOT_FOUND. */
export async function showSession(
  asked: { actor: Actor; sessionNumber: number },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms" | "attempts" | "clock" | "origin">,
): Promise<Result<ShownSession, DomainError>> {
  const opened = await openSession(asked, "session.read", deps);
  if (!opened.ok) return opened;
  const { session, establishment } = opened.value;
  const [enrolled, overview] = await Promise.all([
    deps.candidates.list(session.number),
    deps.rooms.overview(session.number),
  ]);
  const begun = startedIds(overview);
  // Whoever has no pupil's account yet is judged when they join: nothing is known before.
  const nowMs = deps.clock.nowMs();
  const keys = enrolled.flatMap(({ username }) => (username === null ? [] : [loginKey(username)]));
  const isOver = session.finalisedAtS !== null;
  const locked = await deps.attempts.locked(isOver ? [] : keys, Math.floor(nowMs / 1000));
  const candidates = enrolled.sort(compareCalled).map((candidate) => ({
    ...candidate,
    isLocked: candidate.username !== null && locked.has(loginKey(candidate.username)),
    certifiable: isEnoughToCertify(candidate.reachedCompetences),
    started: begun.has(candidate.candidateId),
  }));
  const opens = opensAtMs({ ...session.plan, timeZone: establishment.timeZone });
  const facts = liveFacts(session, candidates.length, overview);
  return ok({
    establishment,
    session: { ...session, firstStartedAtS: facts.firstStartedAtS },
    status: sessionStatus(facts, nowMs),
    todo: sessionTodo(facts, { nowMs, today: wallTimeAt(nowMs, establishment.timeZone).date }),
    opensAtMs: nowMs < opens ? opens : null,
    candidates,
    notCertifiable: candidates.filter((one) => !one.certifiable && one.reachedCompetences !== null).length,
    running: facts.running,
    superviseUrl: `${deps.origin}/surveiller?session=${session.number}`,
  });
}

/** Who has been served a question; reading the instructions is not a start. */
export function startedIds(overview: RoomOverview): Set<string> {
  return new Set(overview.candidates.filter(({ phase }) => hasStarted(phase)).map(({ candidateId }) => candidateId));
}

export function hasStarted(phase: RoomOverview["candidates"][number]["phase"]): boolean {
  return phase === "running" || phase === "elapsed" || phase === "finished";
}

function liveFacts(session: StoredSession, enrolled: number, overview: RoomOverview) {
  const started = overview.candidates.filter(({ phase }) => hasStarted(phase));
  return {
    ...session,
    enrolled,
    begun: started.length,
    running: started.filter(({ phase }) => phase !== "finished").length,
    firstStartedAtS:
      overview.firstStartedAtMs === null ? session.firstStartedAtS : Math.floor(overview.firstStartedAtMs / 1000),
  };
}
