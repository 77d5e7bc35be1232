import { setTimeout as sleep } from "node:timers/promises";
import { openRoom, screenOf, seat, start, watch } from "../support/room.ts";
import type { Case } from "./measure.ts";

const CANDIDATES = 35;

/**
 * A whole room in test loses its links in one instant and comes back by itself, with the page's own back-off: until
 * the last page shows its question again; ms. Once by a cut of every link, once by a kill of the runtime.
 */
export const reconnect: Case = {
  name: `a room of ${CANDIDATES} comes back`,
  async run(world, say) {
    const room = await openRoom(world, CANDIDATES, { room: `Retour ${Date.now()}` }, say);
    const supervisor = await watch(world, room);
    const devices = await seat(world, room, supervisor);
    for (const device of devices) await start(device, room.secrets.accessCode);
    const back = async (harm: () => void): Promise<number> => {
      await sleep(2_000);
      const shown = devices.map((device) => device.next(screenOf("question"), 60_000));
      const watched = supervisor.next((frame, atMs) => (frame.t === "room" ? { atMs } : null), 60_000);
      const fromMs = Date.now();
      harm();
      const all = await Promise.all([...shown, watched]);
      return Math.max(...all.map(({ atMs }) => atMs)) - fromMs;
    };
    const afterCut = await back(() => {
      for (const device of [...devices, supervisor]) device.cut();
    });
    const afterKill = await back(() => {
      for (const pid of world.runner.runtimes()) process.kill(pid, "SIGKILL");
    });
    for (const device of [...devices, supervisor]) device.close();
    return { reconnect_room_35: afterKill, "reconnect_room_35.cut": afterCut };
  },
};
