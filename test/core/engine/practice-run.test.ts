import * as fc from "fast-check";
import { expect, test } from "vitest";
import { answersThatCount, type RecordedAnswer } from "#worker/core/engine/positioning/answers-that-count.ts";
import { choosePracticeItem } from "#worker/core/engine/positioning/choose-practice-item.ts";
import { nextQuestion } from "#worker/core/engine/positioning/next-question.ts";
import { skillsOfItems } from "#worker/core/engine/positioning/skills-of-items.ts";
import { makeQcu } from "../itembank/make-item.ts";

/** One item a level, 1 to 7, each of its own tube, as in the starter bank. */
const ITEMS = [1, 2, 3, 4, 5, 6, 7].map((level) =>
  makeQcu({ id: `1.1-t${level}-a`, skill: `1.1-t${level}`, tube: `1.1-t${level}`, competence: "1.1", level }),
);

function given(skill: string, right: boolean, run: number): RecordedAnswer {
  return { skill, right, run, itemId: `${skill}-a`, atS: 0 };
}

const sitting = (answers: RecordedAnswer[], part: { run?: number; firstRun?: number } = {}) =>
  nextQuestion({ items: ITEMS, answers, run: 1, firstRun: 1, language: "fr", seed: "u/1.1", ...part });

test("a later run keeps what was right and asks again what was wrong; beginning again keeps nothing", () => {
  const answers = [given("a", true, 1), given("b", false, 1), given("c", true, 2), given("d", false, 3)];
  expect(answersThatCount(answers, { run: 3, firstRun: 1 }).map(({ skill }) => skill)).toEqual(["a", "c", "d"]);
  expect(answersThatCount(answers, { run: 1, firstRun: 1 }).map(({ skill }) => skill)).toEqual(["a", "b", "c"]);
  expect(answersThatCount(answers, { run: 4, firstRun: 4 })).toEqual([]);
});

test("a skill is timed when all its questions are, and counts once", () => {
  const timed = { ...makeQcu({ id: "b", skill: "s", level: 2, tube: "t" }), timerSeconds: 60 };
  const untimed = makeQcu({ id: "a", skill: "s", level: 2, tube: "t" });
  expect(skillsOfItems([timed], "fr")).toEqual([{ id: "s", tube: "t", level: 2, timed: true }]);
  expect(skillsOfItems([timed, untimed], "fr")).toEqual([{ id: "s", tube: "t", level: 2, timed: false }]);
});

test("an item of the exam is asked only where a skill has no other that is as rested", () => {
  const [exam, both, practice] = [
    makeQcu({ id: "a", skill: "s", usage: "exam" }),
    makeQcu({ id: "b", skill: "s", usage: "both" }),
    makeQcu({ id: "c", skill: "s", usage: "practice" }),
  ];
  const choose = (met: string[]) =>
    choosePracticeItem([exam, both, practice], "s", { language: "fr", met, seed: "x" })?.id;
  expect(choose([])).toBe("c");
  expect(choose(["c"])).toBe("b");
  expect(choose(["c", "b"])).toBe("a");
  expect(choose(["c", "b", "a"])).toBe("c");
});

test("the same answers give the same question; a run of one item a level ends settled after at most seven", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), fc.nat(), (rights, account) => {
      const answers: RecordedAnswer[] = [];
      const seed = `${account}/1.1`;
      for (const right of rights) {
        const turn = nextQuestion({ items: ITEMS, answers, run: 1, firstRun: 1, language: "fr", seed });
        expect(nextQuestion({ items: ITEMS, answers, run: 1, firstRun: 1, language: "fr", seed })).toEqual(turn);
        if (turn.kind === "finished") return;
        expect(turn.place).toBe(answers.length + 1);
        expect(answers.map(({ itemId }) => itemId)).not.toContain(turn.item.id);
        answers.push(given(turn.item.skill, right, 1));
      }
      const last = nextQuestion({ items: ITEMS, answers, run: 1, firstRun: 1, language: "fr", seed });
      expect(last).toEqual({ kind: "finished", why: "settled" });
    }),
    { numRuns: 30 },
  );
});

test("the next run asks only what was missed", () => {
  const answers = [1, 2, 3, 4, 5, 6, 7].map((level) => given(`1.1-t${level}`, level !== 5, 1));
  expect(sitting(answers).kind).toBe("finished");
  const again = sitting(answers, { run: 2 });
  expect(again.kind === "question" && [again.item.skill, again.place]).toEqual(["1.1-t5", 1]);
  expect(sitting([...answers, given("1.1-t5", true, 2)], { run: 2 }).kind).toBe("finished");
});

test("no item, no question", () => {
  expect(nextQuestion({ items: [], answers: [], run: 1, firstRun: 1, language: "fr", seed: "s" }).kind).toBe(
    "finished",
  );
});
