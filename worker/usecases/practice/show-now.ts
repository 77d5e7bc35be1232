import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { type CertificationState, listCertifications } from "../candidate/list-certifications.ts";
import type { Deps } from "../deps.ts";
import type { SessionAhead } from "../readiness-ports.ts";

const DAY_MS = 86_400_000;

/** Sessions that wait for a pupil, and the newest certification: what a home page says beside the paths. */
export type PupilNow = {
  ahead: (Omit<SessionAhead, "timeZone"> & { isToday: boolean })[];
  /** null: none begun yet */
  certification: { sessionNumber: number; date: string; state: CertificationState } | null;
};

/** Today is the day of each school's own wall clock. Own data only, so any account may ask. */
export async function showNow(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "readiness" | "ownCertifications" | "clock">,
): Promise<PupilNow> {
  const nowMs = deps.clock.nowMs();
  // A day early: west of Greenwich it is still yesterday.
  const from = wallTimeAt(nowMs - DAY_MS, "UTC").date;
  const [sessions, [newest]] = await Promise.all([
    deps.readiness.sessionsAhead(actor.userId, from),
    listCertifications({ actor }, deps),
  ]);
  const ahead = sessions.flatMap(({ timeZone, ...session }) => {
    const today = wallTimeAt(nowMs, timeZone).date;
    return session.date < today ? [] : [{ ...session, isToday: session.date === today }];
  });
  const certification =
    newest === undefined ? null : { sessionNumber: newest.sessionNumber, date: newest.date, state: newest.state };
  return { ahead, certification };
}
