import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import { answerOfRun } from "#worker/core/itembank/marking/answer-of-run.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import { showItem } from "#worker/core/itembank/show-item.ts";

const item = simulatorItem("5.1-reseau-01-a");
const answer = answerOfRun(item, item.key.right[0], "fr");

function codeOf(given: Answer): string | null {
  const shape = checkAnswerShape(item, given);
  return shape.ok ? null : shape.error.code;
}

test("where the actions lead is judged, in either language", () => {
  expect(markAnswer(item, answer)).toBe("right");
  expect(markAnswer(item, answerOfRun(item, item.key.right[0], "en"))).toBe("right");
  for (const { run } of item.key.wrong) expect(markAnswer(item, answerOfRun(item, run, "fr"))).toBe("wrong");
  expect(markAnswer(item, { kind: "skip" })).toBe("skipped");
});

test("a log that is empty, forged, cut, of another item or impossible is refused", () => {
  if (answer.kind !== "simulator" || answer.simulator !== "settings")
    throw new Error("the model run is an answer of its kind");
  const wrong = answerOfRun(item, item.key.wrong[1]?.run, "fr");
  if (wrong.kind !== "simulator" || wrong.simulator !== "settings") throw new Error("so is the wrong one");
  expect(codeOf(answer)).toBeNull();
  expect(codeOf({ ...answer, actions: [] })).toBe("ANSWER_LOG_EMPTY");
  expect(codeOf({ ...answer, seal: "0000000000000" })).toBe("ANSWER_LOG_BROKEN");
  const changed = (actions: readonly unknown[]) => codeOf({ ...wrong, actions } as Answer);
  expect(changed(wrong.actions.slice(0, -1))).toBe("ANSWER_LOG_BROKEN");
  expect(changed([...wrong.actions].reverse())).toBe("ANSWER_LOG_BROKEN");
  expect(codeOf({ ...wrong, seal: answer.seal })).toBe("ANSWER_LOG_BROKEN");
  // Sealed anew, the other order is still not possible: the Wi-Fi cannot be touched in aeroplane mode.
  const turned = { fr: [...wrong.actions].reverse(), en: [] };
  expect(codeOf(answerOfRun(item, turned, "fr"))).toBe("ANSWER_ACTION_IMPOSSIBLE");
  expect(codeOf({ kind: "text", text: "x" })).toBe("ANSWER_KIND_MISMATCH");
});

test("a browser gets the scene of its language, and nothing of the key", () => {
  const shown = showItem(item, "en", "seed");
  const text = JSON.stringify(shown);
  expect(shown).toMatchObject({
    kind: "simulator",
    locale: "en",
    scene: { simulator: "settings", name: "Lina’s phone" },
  });
  for (const { says } of item.key.rules) {
    expect(text).not.toContain(says.fr);
    expect(text).not.toContain(says.en);
  }
  for (const { misconception } of item.key.wrong) expect(text).not.toContain(misconception);
  expect(text).not.toContain(item.texts.en.explanation);
});
