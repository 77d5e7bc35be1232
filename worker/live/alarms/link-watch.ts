import { LINK_LOOK_SECONDS, LINK_LOST_SECONDS } from "#worker/contract/live/version.ts";
import type { SystemCommand } from "#worker/core/session/command.ts";
import { questionOnScreen } from "#worker/core/session/on-screen.ts";
import type { SessionState } from "#worker/core/session/state.ts";
import type { OpenAttempt } from "#worker/core/session/subject.ts";
import { type Audience, countSupervisors, linksOf, sendLinks } from "../loop/broadcast.ts";
import { readReserves } from "../store/reserves.ts";
import type { LiveStorage } from "../store/storage.ts";
import { namedAlarm, setNamedAlarm } from "./named-alarms.ts";

type LinkCommand = Extract<SystemCommand, { type: "link-lost" | "link-restored" }>;

/**
 * Looks at the links while somebody is in test and the look may tell something new: a link not yet known as lost, or a
 * supervisor who watches. Otherwise the object may sleep: a room left with open tests woke every 15 s for a day. A look
 * already planned is kept: a busy room must not push it away for ever. The caller arms.
 */
export function planLinkLook(storage: LiveStorage, state: SessionState, audience: Audience, nowMs: number): void {
  const attempts = Object.values(state.candidates).map(({ attempt }) => attempt);
  const inTest = attempts.flatMap((attempt) =>
    attempt.kind === "running" || attempt.kind === "elapsed" ? [attempt.course] : [],
  );
  const isWatched =
    (inTest.length > 0 || attempts.some(({ kind }) => kind === "instructions")) && countSupervisors(audience) > 0;
  const isNeeded = isWatched || inTest.some(({ link }) => link.lostSinceMs === null);
  const planned = namedAlarm(storage, "links");
  if (!isNeeded) {
    if (planned !== null) setNamedAlarm(storage, "links", null);
  } else if (planned === null) {
    setNamedAlarm(storage, "links", nowMs + LINK_LOOK_SECONDS * 1000);
  }
}

/**
 * The look itself, when its time has come: supervisors get the vector, and what it finds lost or back is given as
 * commands. The next look is planned by `planLinkLook`, after it.
 */
export function lookAtLinks(
  storage: LiveStorage,
  state: SessionState,
  audience: Audience,
  nowMs: number,
): LinkCommand[] {
  const planned = namedAlarm(storage, "links");
  if (planned === null || planned > nowMs) return [];
  setNamedAlarm(storage, "links", null);
  sendLinks(audience, state, nowMs);
  const links = linksOf(audience);
  const reserves = readReserves(storage);
  return Object.entries(state.candidates).flatMap(([candidateId, { attempt }]): LinkCommand[] => {
    if (attempt.kind !== "running" && attempt.kind !== "elapsed") return [];
    const seenMs = links[candidateId] ?? attempt.course.startedAtMs;
    const isSilent = nowMs - seenMs >= LINK_LOST_SECONDS * 1000;
    const isLost = attempt.course.link.lostSinceMs !== null;
    if (isSilent && !isLost) {
      return [{ type: "link-lost", candidateId, sinceMs: seenMs, goesOn: canGoOn(attempt, reserves[candidateId]) }];
    }
    return !isSilent && isLost ? [{ type: "link-restored", candidateId }] : [];
  });
}

/** The device holds the reserve of the very question on its screen, and nothing was locked when it fell silent. */
function canGoOn({ kind, course }: OpenAttempt, reserveAfter: string | undefined): boolean {
  if (kind !== "running" || course.stop !== null || course.alert !== null) return false;
  return reserveAfter !== undefined && questionOnScreen(course)?.itemId === reserveAfter;
}
