import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { commandFrame, deviceNamed } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom } from "#test/support/live-room.ts";
import { aPupil, aWatcher } from "#test/support/live-scenes.ts";
import type { LiveSession } from "#worker/live/live-session.ts";

test("those who start in one instant all run on the supervisor's page: each change is told under its own sequence", async () => {
  takeClock();
  const room = await aLiveRoom({ candidates: 4 });
  const watcher = await aWatcher(room);
  for (const [at, candidateId] of room.candidateIds.entries()) {
    const pupil = await aPupil(room, { at, device: `pupil-${at}` });
    await watcher.send({ type: "confirm-presence", candidateId });
    await pupil.enter();
  }
  const { seq } = await watcher.hello("room");
  // Inside the object, so that they surely all wait for the bank, and go on together.
  await runInDurableObject(room.stub, (session: LiveSession) =>
    Promise.all(
      room.candidateIds.map((_, at) => {
        const start = commandFrame({ type: "start" }, deviceNamed(`pupil-${at}`));
        return session.exchange(room.number, room.candidate(at), start);
      }),
    ),
  );
  // As the page reads them: a frame that ends at or before what is known is late, and left aside.
  let known = seq;
  const running = new Set<string>();
  for (let told = 0; told < room.candidateIds.length; told += 1) {
    const frame = await watcher.next("rows");
    expect(frame.after).toBe(known);
    expect(frame.seq).toBeGreaterThan(known);
    known = frame.seq;
    for (const { candidateId, phase } of frame.rows) if (phase === "running") running.add(candidateId);
  }
  expect([...running].sort()).toEqual([...room.candidateIds].sort());
});
