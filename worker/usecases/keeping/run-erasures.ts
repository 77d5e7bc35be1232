import type { Deps } from "../deps.ts";
import type { DueErasure } from "../erasure-ports.ts";

/** One round of the scheduled hand. */
const ERASURES_A_ROUND = 5;
const ROOMS_A_ROUND = 50;
const FIRST_WAIT_S = 60;
const LONGEST_WAIT_S = 3600;

type RunDeps = Pick<Deps, "erasures" | "rooms" | "clock">;

/**
 * Goes on with the erasures that are not done: D1 first, so that no room reads the person again, then the rooms. Each step
 * may be done twice; each that fails is tried again, after a wait that doubles from a minute to an hour, and shows.
 */
export async function runErasures(deps: RunDeps): Promise<void> {
  for (const erasure of await deps.erasures.due(nowS(deps), ERASURES_A_ROUND)) {
    if (erasure.isInDatabase && !(await eraseRows(erasure, deps))) continue;
    for (const room of erasure.rooms.slice(0, ROOMS_A_ROUND)) await eraseRoom(erasure, room, deps);
    await deps.erasures.finish(erasure.id, nowS(deps));
  }
}

async function eraseRows(erasure: DueErasure, deps: RunDeps): Promise<boolean> {
  try {
    await deps.erasures.eraseRows(erasure, nowS(deps));
    return true;
  } catch (error) {
    await deps.erasures.failRows(erasure.id, nameOf(error), nowS(deps) + waitS(erasure.failures));
    return false;
  }
}

async function eraseRoom(
  { id, person }: DueErasure,
  { sessionNumber, failures }: DueErasure["rooms"][number],
  deps: RunDeps,
): Promise<void> {
  let removed: number | "busy" | null = null;
  let failure = "busy";
  try {
    removed = await deps.rooms.erase(sessionNumber, person);
  } catch (error) {
    failure = nameOf(error);
  }
  if (typeof removed === "number") {
    await deps.erasures.saveRoom(id, { sessionNumber, atS: nowS(deps), removed });
  } else {
    await deps.erasures.failRoom(id, { sessionNumber, failure, nextTryAtS: nowS(deps) + waitS(failures) });
  }
}

function waitS(failures: number): number {
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(failures, 10));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

function nowS({ clock }: Pick<Deps, "clock">): number {
  return Math.floor(clock.nowMs() / 1000);
}
