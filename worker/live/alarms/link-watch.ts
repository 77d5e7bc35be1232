import { LINK_LOOK_SECONDS, LINK_LOST_SECONDS } from "#worker/contract/live/version.ts";
import type { SystemCommand } from "#worker/core/session/command.ts";
import type { SessionState } from "#worker/core/session/state.ts";
import { type Audience, linksOf, sendLinks } from "../loop/broadcast.ts";
import type { LiveStorage } from "../store/storage.ts";
import { namedAlarm, setNamedAlarm } from "./named-alarms.ts";

type LinkCommand = Extract<SystemCommand, { type: "link-lost" | "link-restored" }>;

/**
 * Looks at the links while somebody is in test: otherwise the object may sleep. A look already planned is kept: a busy
 * room must not push it away for ever. The caller arms.
 */
export function planLinkLook(storage: LiveStorage, state: SessionState, nowMs: number): void {
  const isInTest = Object.values(state.candidates).some(
    ({ attempt }) => attempt.kind === "running" || attempt.kind === "elapsed" || attempt.kind === "instructions",
  );
  const planned = namedAlarm(storage, "links");
  if (!isInTest) {
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
  sendLinks(audience, nowMs);
  const links = linksOf(audience);
  return Object.entries(state.candidates).flatMap(([candidateId, { attempt }]): LinkCommand[] => {
    if (attempt.kind !== "running" && attempt.kind !== "elapsed") return [];
    const seenMs = links[candidateId] ?? attempt.course.startedAtMs;
    const isSilent = nowMs - seenMs >= LINK_LOST_SECONDS * 1000;
    const isLost = attempt.course.link.lostSinceMs !== null;
    if (isSilent && !isLost) return [{ type: "link-lost", candidateId, sinceMs: seenMs }];
    return !isSilent && isLost ? [{ type: "link-restored", candidateId }] : [];
  });
}
