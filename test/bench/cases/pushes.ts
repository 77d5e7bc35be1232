import { setTimeout as sleep } from "node:timers/promises";
import { percentile } from "../support/percentile.ts";
import { candidateDevice, openRoom, screenOf, seat, start, watch } from "../support/room.ts";
import type { Case } from "./measure.ts";

const ACTS = 30;
const OTHERS = 2;

/** A supervisor's act until it is on the candidate's page, and on the pages of the other supervisors. */
export const pushes: Case = {
  name: "a supervisor's act on other pages",
  async run(world, say) {
    const room = await openRoom(world, ACTS, { room: `Gestes ${Date.now()}` }, say);
    const supervisor = await watch(world, room);
    const others = [await watch(world, room, 1), await watch(world, room, 2)];
    const toCandidate: number[] = [];
    const toSupervisors: number[] = [];
    const devices = room.accounts.map((account) => candidateDevice(world, room, account));
    for (const device of devices) {
      const waiting = device.next(screenOf("waiting"));
      await device.open();
      await waiting;
      await device.send({ type: "arrive" });
    }
    for (const [rank, device] of devices.entries()) {
      const candidateId = room.candidateIds[rank] ?? "";
      await sleep(60);
      const shown = device.next(screenOf("code"));
      const seen = others.map((other) =>
        other.next((frame, atMs) =>
          frame.t === "rows" &&
          frame.rows.some((row) => row.candidateId === candidateId && row.presence.kind === "confirmed")
            ? atMs
            : null,
        ),
      );
      const fromMs = Date.now();
      void supervisor.send({ type: "confirm-presence", candidateId });
      toCandidate.push((await shown).atMs - fromMs);
      for (const atMs of await Promise.all(seen)) toSupervisors.push(atMs - fromMs);
    }
    for (const device of [...devices, supervisor, ...others]) device.close();
    if (toSupervisors.length !== ACTS * OTHERS) throw new Error("an act did not reach every supervisor");
    return {
      "push.presence_to_candidate.p50": percentile(toCandidate, 0.5),
      "push.presence_to_candidate.p95": percentile(toCandidate, 0.95),
      "push.act_to_supervisors.p50": percentile(toSupervisors, 0.5),
      "push.act_to_supervisors.p95": percentile(toSupervisors, 0.95),
    };
  },
};

const SOCKETS = 200;
const CANDIDATES = 100;
const WATCHERS = 3;
const ROUNDS = 5;

/**
 * Two hundred sockets in one room of a hundred in test: three supervisors, and each candidate's page twice or nearly, as
 * when a link was lost and the old socket is not yet known dead. The room is paused and goes on: each gets its own view.
 */
export const fanout: Case = {
  name: `a pause of the room on ${SOCKETS} sockets`,
  async run(world, say) {
    const room = await openRoom(world, CANDIDATES, { room: `Éventail ${Date.now()}` }, say);
    const supervisor = await watch(world, room);
    const devices = await seat(world, room, supervisor);
    for (const device of devices) await start(device, room.secrets.accessCode);
    const more = await Promise.all(
      devices.slice(0, SOCKETS - CANDIDATES - WATCHERS).map(async (device) => {
        const twin = device.twin();
        const shown = twin.next(screenOf("question"));
        await twin.open();
        await shown;
        return twin;
      }),
    );
    const watchers = [supervisor, await watch(world, room, 1), await watch(world, room, 2)];
    const pages = [...devices, ...more];
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const wanted of ["paused", "question"] as const) {
        await sleep(500);
        const heard = pages.map((page) => page.next(screenOf(wanted)));
        const seen = watchers.map((watcher) =>
          watcher.next((frame, atMs) =>
            (frame.t === "rows" || frame.t === "room") && (frame.header.pause !== null) === (wanted === "paused")
              ? { atMs }
              : null,
          ),
        );
        const fromMs = Date.now();
        void supervisor.send(wanted === "paused" ? { type: "pause-room", reason: "alarme" } : { type: "resume-room" });
        for (const { atMs } of await Promise.all([...heard, ...seen])) times.push(atMs - fromMs);
      }
    }
    for (const device of [...pages, ...watchers]) device.close();
    return { "push.fanout_200.p50": percentile(times, 0.5), "push.fanout_200.p95": percentile(times, 0.95) };
  },
};
