import { LINK_LOOK_SECONDS } from "#worker/contract/live/version.ts";
import type { SessionState } from "#worker/core/session/state.ts";
import { type Audience, countSupervisors, sendLinks } from "../loop/broadcast.ts";
import type { LiveStorage } from "../store/storage.ts";
import { namedAlarm, setNamedAlarm } from "./named-alarms.ts";

/**
 * Looks at the links only while somebody is in test and somebody watches: otherwise the object may sleep.
 * A look already planned is kept: a busy room must not push it away for ever. The caller arms.
 */
export function planLinkLook(storage: LiveStorage, state: SessionState, audience: Audience, nowMs: number): void {
  const isInTest = Object.values(state.candidates).some(
    ({ attempt }) => attempt.kind === "running" || attempt.kind === "elapsed" || attempt.kind === "instructions",
  );
  const planned = namedAlarm(storage, "links");
  if (!isInTest || countSupervisors(audience) === 0) {
    if (planned !== null) setNamedAlarm(storage, "links", null);
  } else if (planned === null) {
    setNamedAlarm(storage, "links", nowMs + LINK_LOOK_SECONDS * 1000);
  }
}

/** The look itself, when its time has come. The next one is planned by `planLinkLook`, after it. */
export function lookAtLinks(storage: LiveStorage, audience: Audience, nowMs: number): void {
  const planned = namedAlarm(storage, "links");
  if (planned === null || planned > nowMs) return;
  setNamedAlarm(storage, "links", null);
  sendLinks(audience, nowMs);
}
