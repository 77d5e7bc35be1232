import type { LiveDevice } from "../support/live-device.ts";
import { percentile } from "../support/percentile.ts";
import { openRoom, screenOf, seat, start, watch } from "../support/room.ts";
import type { Case } from "./measure.ts";

const SOCKETS = 600;
const CANDIDATES = 100;
const PAGES_EACH = 6;
const ROUNDS = 3;

/** Six hundred sockets in one object: a hundred candidates with six pages each. All opened at once, then a pause. */
export const manySockets: Case = {
  name: `${SOCKETS} sockets in one object`,
  async run(world, say) {
    const room = await openRoom(world, CANDIDATES, { room: `Foule ${Date.now()}` }, say);
    const supervisor = await watch(world, room);
    const devices = await seat(world, room, supervisor);
    for (const device of devices) await start(device, room.secrets.accessCode);
    const fromMs = Date.now();
    const opened: { page: LiveDevice; ms: number }[] = await Promise.all(
      devices.flatMap((device) =>
        Array.from({ length: PAGES_EACH - 1 }, async () => {
          const page = device.twin();
          const shown = page.next(screenOf("question"), 60_000);
          await page.open();
          return { page, ms: (await shown).atMs - fromMs };
        }),
      ),
    );
    const pages = [...devices, ...opened.map(({ page }) => page)];
    if (pages.filter(({ isOpen }) => isOpen).length !== SOCKETS) throw new Error("a socket did not stay open");
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const wanted of ["paused", "question"] as const) {
        const heard = pages.map((page) => page.next(screenOf(wanted), 60_000));
        const atOnce = Date.now();
        void supervisor.send(wanted === "paused" ? { type: "pause-room", reason: "alarme" } : { type: "resume-room" });
        for (const { atMs } of await Promise.all(heard)) times.push(atMs - atOnce);
      }
    }
    for (const device of [...pages, supervisor]) device.close();
    return {
      "sockets_600.open_all": Math.max(...opened.map(({ ms }) => ms)),
      "sockets_600.fanout.p95": percentile(times, 0.95),
    };
  },
};
