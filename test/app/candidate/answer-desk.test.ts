import { expect, onTestFinished, test, vi } from "vitest";
import type { LiveReply } from "#app/live/live-link.ts";
import { AnswerDesk, type DeskPicture, EMPTY_DESK } from "#app/routes/candidate/+parts/answer-desk.ts";
import { anAnswer } from "./a-candidate.ts";

/** A desk whose store and room the test plays: each send is answered by the next of the replies. */
function aDesk(...replies: (LiveReply | Promise<LiveReply>)[]) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const log: string[] = [];
  const pictures: DeskPicture[] = [];
  const store = new Set<string>();
  const desk = new AnswerDesk({
    send: async ({ itemId }, commandId) => {
      log.push(`send ${itemId} ${commandId}`);
      const reply = replies.shift();
      if (reply === undefined) throw new Error("no reply was planned");
      return reply;
    },
    keep: async ({ command }) => {
      log.push(`keep ${command.itemId}`);
      store.add(command.itemId);
    },
    clear: async (commandId) => void store.delete(commandId.replace("command-", "")),
    onSettled: ({ command }) => log.push(`settled ${command.itemId}`),
    onChange: (picture) => pictures.push(picture),
  });
  const last = () => {
    const { owed, refused } = pictures.at(-1) ?? EMPTY_DESK;
    return { owed, refused };
  };
  return { desk, log, store, last, pictures };
}

const done: LiveReply = { ok: true, at: 9 };
const refused = (code: string): LiveReply => ({ ok: false, code });

test("an answer is written before it is sent, and cleared by the receipt", async () => {
  const { desk, log, store, last } = aDesk(done);
  await desk.give(anAnswer(1));
  expect(log).toEqual(["keep item-1", "send item-1 command-item-1", "settled item-1"]);
  expect(store.size).toBe(0);
  expect(last()).toEqual({ owed: [], refused: null });
});

test("a second press for the same question is not a second answer", async () => {
  const { desk, log } = aDesk(new Promise(() => {}));
  void desk.give(anAnswer(1));
  void desk.give({ ...anAnswer(1), commandId: "command-of-the-second-press" });
  await vi.advanceTimersByTimeAsync(0);
  expect(log.filter((line) => line.startsWith("send"))).toEqual(["send item-1 command-item-1"]);
});

test.each(["ALREADY_ANSWERED", "QUESTION_SET_ASIDE", "QUESTION_NOT_SERVED"])(
  "%s settles the answer: nothing is left to send, and nobody is told of a fault",
  async (code) => {
    const { desk, store, last } = aDesk(refused(code));
    await desk.give(anAnswer(1));
    expect(store.size).toBe(0);
    expect(last()).toEqual({ owed: [], refused: null });
  },
);

test.each(["CLOCK_STOPPED", "ALERT_OPEN", "DEVICE_NOT_HOLDER"])(
  "%s: the answer is held, and leaves under its own id when the lock is gone, without a press",
  async (code) => {
    const { desk, log, store, last } = aDesk(refused(code), done);
    desk.setOpen(true);
    void desk.give(anAnswer(1));
    desk.setOpen(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.has("item-1")).toBe(true);
    expect(last()?.owed.map(({ command }) => command.itemId)).toEqual(["item-1"]);
    desk.setOpen(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(log.filter((line) => line.startsWith("send"))).toEqual([
      "send item-1 command-item-1",
      "send item-1 command-item-1",
    ]);
    expect(store.size).toBe(0);
    expect(last()?.owed).toEqual([]);
  },
);

test("held, then the question was replaced: the answer is settled, not offered again", async () => {
  const { desk, store, last } = aDesk(refused("ALERT_OPEN"), refused("QUESTION_SET_ASIDE"));
  void desk.give(anAnswer(1));
  await vi.advanceTimersByTimeAsync(0);
  desk.setOpen(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.size).toBe(0);
  expect(last()).toEqual({ owed: [], refused: null });
});

test("a refusal that arrives after the end of the lock was shown is tried again a second later", async () => {
  const { desk, log } = aDesk(refused("CLOCK_STOPPED"), done);
  desk.setOpen(true);
  void desk.give(anAnswer(1));
  await vi.advanceTimersByTimeAsync(990);
  expect(log.filter((line) => line.startsWith("send"))).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(log.filter((line) => line.startsWith("send"))).toHaveLength(2);
});

test.each(["TEST_ENDED", "SESSION_FINALISED", "NOT_CONNECTED"])(
  "%s: the answer stays on the machine, and the person is told",
  async (code) => {
    const { desk, store, last } = aDesk(refused(code));
    await desk.give(anAnswer(1));
    expect(store.has("item-1")).toBe(true);
    expect(last()).toEqual({ owed: [], refused: { itemId: "item-1", refusal: refused(code) } });
  },
);

test("an answer of the wrong shape comes back to the person, who may give another", async () => {
  const { desk, store, last } = aDesk(refused("ANSWER_CHOICE_COUNT"), done);
  await desk.give(anAnswer(1));
  expect(store.size).toBe(0);
  expect(last()?.refused?.refusal.code).toBe("ANSWER_CHOICE_COUNT");
  await desk.give(anAnswer(1));
  expect(last()).toEqual({ owed: [], refused: null });
});

test("O13 what came too late to count is handed in: cleared, and said as not counted", async () => {
  const { desk, store, last, pictures } = aDesk(refused("ANSWER_NOT_COUNTED"), done);
  await desk.give(anAnswer(1));
  await desk.give(anAnswer(2));
  expect(store.size).toBe(0);
  expect(last()).toEqual({ owed: [], refused: null });
  expect(pictures.at(-1)).toMatchObject({ taken: 1, notCounted: 1 });
});

test("O4 what waits for the answer before it is held, and leaves after it", async () => {
  const { desk, log } = aDesk(refused("RESERVE_NOT_YET"), done);
  desk.setOpen(true);
  await desk.give(anAnswer(2));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(log.filter((line) => line.startsWith("send"))).toHaveLength(2);
});
