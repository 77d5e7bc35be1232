import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { serialize } from "node:v8";
import { openRoom, seat, start, watch } from "../support/room.ts";
import type { World } from "../support/world.ts";
import type { Case } from "./measure.ts";

const CANDIDATES = 35;
const IDLE_MS = 60_000;
const LOOK_EVERY_MS = 500;

/**
 * A minute in which nobody does anything, in a room of 35 in test, then in a room that only waits: bytes on the wire
 * of one candidate and of the supervisor (pings, pongs, TCP payload both ways), and the share of the time that the
 * object sleeps while its sockets stay open. Asleep: the runtime holds no descriptor on the object's database.
 */
export const idle: Case = {
  name: "a minute of nothing",
  async run(world, say) {
    const before = objectsOf(world);
    const waiting = await openRoom(world, CANDIDATES, { room: `Attente ${Date.now()}` }, say);
    const waitingWatcher = await watch(world, waiting);
    const waitingDevices = await seat(world, waiting, waitingWatcher);
    await sleep(12_000);
    say("  asleep? a room that waits");
    const asleepWaiting = await shareAsleep(world, newObject(world, before), IDLE_MS / 3);
    for (const device of [...waitingDevices, waitingWatcher]) device.close();

    const beforeTest = objectsOf(world);
    const room = await openRoom(world, CANDIDATES, { room: `Repos ${Date.now()}` }, say);
    const supervisor = await watch(world, room);
    const devices = await seat(world, room, supervisor);
    for (const device of devices) await start(device, room.secrets.accessCode);
    await sleep(12_000);
    const bytesBefore = [...devices, supervisor].map(({ bytes }) => bytes);
    say("  asleep? a room in test");
    const asleepInTest = await shareAsleep(world, newObject(world, beforeTest), IDLE_MS);
    const used = [...devices, supervisor].map(({ bytes }, rank) => bytes - (bytesBefore[rank] ?? 0));
    const woken = [...devices, supervisor].filter(({ isOpen, connections }) => !isOpen || connections !== 1).length;
    for (const device of [...devices, supervisor]) device.close();
    if (woken > 0) throw new Error(`${woken} sockets were lost while nothing happened`);
    return {
      ws_bytes_per_min_idle: Math.max(...used.slice(0, -1)),
      "ws_bytes_per_min_idle.supervisor_35": used.at(-1) ?? Number.NaN,
      "asleep_percent.waiting": 100 * asleepWaiting,
      "asleep_percent.in_test": 100 * asleepInTest,
      attachment_bytes: attachmentBytes(),
    };
  },
};

/** Share of looks, in `forMs`, at which the runtime did not hold the object's database open. */
async function shareAsleep(world: World, database: string, forMs: number): Promise<number> {
  let looks = 0;
  let asleep = 0;
  for (const until = Date.now() + forMs; Date.now() < until; looks += 1) {
    if (!isHeldOpen(world.runner.runtimes(), database)) asleep += 1;
    await sleep(LOOK_EVERY_MS);
  }
  return asleep / looks;
}

function isHeldOpen(pids: readonly number[], database: string): boolean {
  return pids.some((pid) =>
    readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`).endsWith(database);
      } catch {
        return false; // Closed while we looked.
      }
    }),
  );
}

function objectsOf({ state }: World): string[] {
  const folder = join(state.resources, "do", "vigie-LiveSession");
  return readdirSync(folder).filter((name) => /^[0-9a-f]+\.sqlite$/.test(name));
}

/** The database of the object that was made since. */
function newObject(world: World, before: readonly string[]): string {
  const made = objectsOf(world).filter((name) => !before.includes(name));
  const [name] = made;
  if (name === undefined || made.length > 1) throw new Error(`${made.length} objects were made, not one`);
  return name;
}

/** What one socket carries through the sleep, in V8's own serialization, which is the platform's; its limit is 2,048 (Workers documentation). */
function attachmentBytes(): number {
  const id = "x".repeat(36);
  return serialize({
    v: 1,
    role: "candidate",
    userId: id,
    candidateId: id,
    deviceId: "x".repeat(32),
    lastSeenMs: 1e12 + 0.5,
  }).length;
}
