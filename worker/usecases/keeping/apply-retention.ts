import { RETENTION_KINDS, type RetentionKind } from "#worker/core/people/retention.ts";
import type { Deps } from "../deps.ts";

const DAY_S = 24 * 3600;
const SLICE = 500;
/** What is left waits for the next night: a job that takes all the database would be felt by a session. */
const SLICES_A_NIGHT = 20;
const ROOMS_A_NIGHT = 50;

type KeepingDeps = Pick<Deps, "retention" | "rooms" | "clock">;

/**
 * Forgets what was kept long enough, kind by kind; a kind that fails does not keep the others. What was done is written
 * down. Safe to repeat, and to be cut off at any point.
 */
export async function applyRetention(deps: KeepingDeps): Promise<void> {
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const periods = await deps.retention.periods();
  for (const kind of RETENTION_KINDS) {
    const done = { removed: 0 };
    let failure: string | null = null;
    try {
      await forgetKind(kind, atS - periods[kind] * DAY_S, atS, done, deps);
    } catch (error) {
      failure = error instanceof Error ? error.name : "unknown";
    }
    if (done.removed > 0 || failure !== null) {
      await deps.retention.saveRun({ kind, atS, days: periods[kind], removed: done.removed, failure });
    }
  }
}

async function forgetKind(
  kind: RetentionKind,
  beforeS: number,
  atS: number,
  done: { removed: number },
  deps: KeepingDeps,
): Promise<void> {
  if (kind !== "session-rooms") {
    for (let slice = 0; slice < SLICES_A_NIGHT; slice += 1) {
      const removed = await deps.retention.forget(kind, beforeS, SLICE);
      if (removed === 0) return;
      done.removed += removed;
    }
    return;
  }
  for (const sessionNumber of await deps.retention.dueRooms(beforeS, ROOMS_A_NIGHT)) {
    // The object first: cut off in between, it is asked again and answers that it is empty.
    const gone = await deps.rooms.forget(sessionNumber);
    if (gone === "busy") continue;
    await deps.retention.saveForgottenRoom({ sessionNumber, atS, ...gone });
    done.removed += 1;
  }
}
