import { percentile } from "../support/percentile.ts";
import { openRoom, seat, start, watch } from "../support/room.ts";
import type { Case } from "./measure.ts";

const CANDIDATES = 30;
const SECONDS = 12;

/** Tests of seconds: from each candidate's own deadline to the end on the candidate's screen; ms. */
export const deadlineLag: Case = {
  name: "the end of the time",
  async run(world, say) {
    const plan = { room: `Fin ${Date.now()}`, duration: `${SECONDS} s`, grace: "0" };
    const room = await openRoom(world, CANDIDATES, plan, say);
    const supervisor = await watch(world, room);
    const devices = await seat(world, room, supervisor);
    const ends = devices.map((device) => {
      let deadlineMs = 0;
      device.listen((frame) => {
        if (frame.t === "candidate" && frame.view.screen.screen === "question") {
          deadlineMs = frame.view.screen.clock.deadlineMs;
        }
      });
      const over = device.next(
        (frame, atMs) => (frame.t === "candidate" && frame.view.screen.screen === "ended" ? { atMs } : null),
        (SECONDS + 30) * 1_000,
      );
      return over.then(({ atMs }) => atMs - deadlineMs);
    });
    for (const device of devices) await start(device, room.secrets.accessCode);
    const lags = await Promise.all(ends);
    for (const device of [...devices, supervisor]) device.close();
    return { "deadline_lag.p50": percentile(lags, 0.5), "deadline_lag.p95": percentile(lags, 0.95) };
  },
};
