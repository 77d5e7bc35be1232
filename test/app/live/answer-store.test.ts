import { expect, onTestFinished, test, vi } from "vitest";
import { clearAnswer, keepAnswer, type PendingAnswer, pendingAnswers } from "#app/live/answer-store.ts";

function anAnswer(sessionNumber: number, number: number, commandId = `command-${number}`): PendingAnswer {
  return {
    commandId,
    sessionNumber,
    deviceId: "a-device-of-the-test",
    command: { type: "answer", number, itemId: `item-${number}`, answer: { kind: "skip" } },
    givenAtMs: 1_000 + number,
    monotonicMs: number,
  };
}

function aBrowserWhose(open: () => unknown) {
  vi.stubGlobal("indexedDB", { open });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

const refuses = () => {
  throw new DOMException("no storage here", "SecurityError");
};

test("a browser that refuses storage keeps the answers for the life of the page, oldest question first", async () => {
  aBrowserWhose(refuses);
  for (const number of [3, 1, 2]) await keepAnswer(anAnswer(11, number));
  expect((await pendingAnswers(11)).map(({ command }) => command.number)).toEqual([1, 2, 3]);
});

test("an answer is gone once it is cleared, and only that one", async () => {
  aBrowserWhose(refuses);
  for (const number of [1, 2]) await keepAnswer(anAnswer(12, number, `kept-${number}`));
  await clearAnswer("kept-1");
  expect((await pendingAnswers(12)).map(({ commandId }) => commandId)).toEqual(["kept-2"]);
});

test("another session's answers are not handed out", async () => {
  aBrowserWhose(refuses);
  await keepAnswer(anAnswer(13, 1, "of-13"));
  expect(await pendingAnswers(14)).toEqual([]);
});

test("a store that neither opens nor refuses holds an answer up for a second at most", async () => {
  vi.useFakeTimers();
  class Silent {
    addEventListener() {}
  }
  for (const name of ["Request", "Database", "ObjectStore", "Index", "Cursor", "Transaction"]) {
    vi.stubGlobal(`IDB${name}`, Silent);
  }
  aBrowserWhose(() => new Silent());
  let isKept = false;
  void keepAnswer(anAnswer(15, 1, "of-15")).then(() => {
    isKept = true;
  });
  await vi.advanceTimersByTimeAsync(990);
  expect(isKept).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(isKept).toBe(true);
});
