import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { commandFrame, deviceNamed, helloFrame } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, type LiveStub } from "#test/support/live-room.ts";
import { aPupilInTest } from "#test/support/live-scenes.ts";
import { right } from "#test/support/session-factory.ts";
import type { LiveSession } from "#worker/live/live-session.ts";

/** From now on storage refuses the last write of each command, as a full disk would. Gives how to repair it. */
async function breakStorage(stub: LiveStub): Promise<() => Promise<void>> {
  const exec = (sql: string) =>
    runInDurableObject(stub, (_, { storage }) => {
      storage.sql.exec(sql);
    });
  await exec("create trigger full before insert on receipt begin select raise(abort, 'full'); end");
  return () => exec("drop trigger full");
}

test("what storage does not take has not happened: nobody is told, nothing moves, and the same command works later", async () => {
  takeClock();
  const room = await aLiveRoom();
  const { pupil, watcher, question } = await aPupilInTest(room);
  const device = deviceNamed("pupil");
  const answer = { type: "answer" as const, number: 1, itemId: question.item.id, answer: right() };
  const frame = commandFrame(answer, device);
  const repair = await breakStorage(room.stub);
  await watcher.hello("room");
  await pupil.hello("candidate");
  const told = [watcher.frames.length, pupil.frames.length];
  const outcome = await runInDurableObject(room.stub, async (object: LiveSession) => {
    const sent = object.exchange(room.number, room.candidate(), frame);
    return sent.then(
      () => "told done",
      (error: unknown) => String(error),
    );
  });
  expect(outcome).toContain("full");
  // A frame sent before would have come before the answer to this.
  const seen = await watcher.hello("room");
  expect(seen.rows).toMatchObject([{ answeredCount: 0, questionNumber: 1 }]);
  await pupil.hello("candidate");
  expect([watcher.frames.length, pupil.frames.length]).toEqual(told.map((count) => count + 1));
  await evictDurableObject(room.stub);
  expect((await watcher.hello("room")).seq).toBe(seen.seq);
  await repair();
  const again = await room.stub.exchange(room.number, room.candidate(), frame);
  expect(again[0]).toMatchObject({ t: "done" });
  const shown = await room.stub.exchange(room.number, room.candidate(), helloFrame(device));
  expect(shown).toMatchObject([{ view: { screen: { screen: "question", number: 2 } } }]);
  await watcher.next("rows", ({ rows }) => rows[0]?.answeredCount === 1);
});
