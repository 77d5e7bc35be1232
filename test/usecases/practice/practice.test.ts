import { expect, test } from "vitest";
import { practiceStoreContract } from "#test/store/contracts/practice-contract.ts";
import { memoryPractice } from "#test/usecases/memory/memory-practice.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import { answerQuestion } from "#worker/usecases/practice/answer-question.ts";
import { openPracticeFile } from "#worker/usecases/practice/open-practice-file.ts";
import { restartCompetence } from "#worker/usecases/practice/restart-competence.ts";
import { showCompetence } from "#worker/usecases/practice/show-competence.ts";
import { showProfile } from "#worker/usecases/practice/show-profile.ts";
import { showQuestion } from "#worker/usecases/practice/show-question.ts";
import { DAY_MS, lou, practiceDesk, RIGHT, smallBank, WRONG } from "./practice-desk.ts";

let accounts = 0;
practiceStoreContract("memory", async () => ({
  practice: memoryPractice(),
  newAccount: async () => `account-${++accounts}`,
}));

type Desk = ReturnType<typeof practiceDesk>;
const on = (competence: string) => ({ actor: lou, competence, language: "fr" as const });

async function answer(desk: Desk, competence: string, given: Answer) {
  const shown = await showQuestion(on(competence), desk);
  if (!shown.ok) throw new Error(shown.error.code);
  const { item, rank } = shown.value;
  return answerQuestion({ ...on(competence), itemId: item.id, rank, answer: given }, desk);
}

/** The whole run, three questions, with one answer. */
async function walk(desk: Desk, competence: string, given: Answer): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await answer(desk, competence, given);
}

test("right or wrong is told after each answer; of an item of the exam neither the key nor the explanation", async () => {
  const desk = practiceDesk();
  const right = await answer(desk, "1.1", RIGHT);
  expect(right).toMatchObject({ ok: true, value: { verdict: "right", solution: null, level: 1, place: 1 } });
  const wrong = await answer(desk, "1.1", WRONG);
  expect(wrong).toMatchObject({ ok: true, value: { verdict: "wrong", solution: null, level: 1, place: 2 } });
  expect(JSON.stringify([right, wrong])).not.toContain("SECRET");
});

test("an item made for practice tells its key and its explanation; one for both does not", async () => {
  const made = await answer(practiceDesk(smallBank("practice")), "1.1", WRONG);
  expect(made.ok && made.value.solution).toEqual({ right: RIGHT, explanation: "SECRET-EXPLANATION", rules: [] });
  const both = await answer(practiceDesk(smallBank("both")), "1.1", WRONG);
  expect(both.ok && both.value.solution).toBeNull();
});

test("an answer sent twice counts once: the question is passed", async () => {
  const desk = practiceDesk();
  const shown = await showQuestion(on("1.1"), desk);
  if (!shown.ok) throw new Error();
  const sent = { ...on("1.1"), itemId: shown.value.item.id, rank: 0, answer: RIGHT };
  expect((await answerQuestion(sent, desk)).ok).toBe(true);
  expect(await answerQuestion(sent, desk)).toMatchObject({ error: { code: "QUESTION_PASSED" } });
  const other = { ...sent, rank: 1, itemId: "1.1-t9-01-a" };
  expect(await answerQuestion(other, desk)).toMatchObject({ error: { code: "QUESTION_PASSED" } });
  expect(await desk.practice.answers("lou", "1.1")).toHaveLength(1);
});

test("an answer that the question cannot take is refused and keeps the question", async () => {
  const desk = practiceDesk();
  const refused = await answer(desk, "1.1", { kind: "choices", choices: ["z"] });
  expect(refused).toMatchObject({ ok: false, error: { code: "ANSWER_CHOICE_UNKNOWN" } });
  expect(await desk.practice.answers("lou", "1.1")).toEqual([]);
});

test("the fifth competence at level 1 makes certifiable at once, with its date", async () => {
  const desk = practiceDesk();
  for (const competence of ["1.1", "1.2", "1.3", "2.1"]) await answer(desk, competence, RIGHT);
  expect(await showProfile({ actor: lou }, desk)).toMatchObject({ isCertifiable: false, missing: 1 });
  desk.clock.at += DAY_MS;
  const fifth = await answer(desk, "5.2", RIGHT);
  expect(fifth.ok && fifth.value.isNowCertifiable).toBe(true);
  const profile = await showProfile({ actor: lou }, desk);
  expect(profile).toMatchObject({
    isCertifiable: true,
    reached: ["1.1", "1.2", "1.3", "2.1", "5.2"],
    missing: 0,
    sinceS: desk.clock.at / 1000,
  });
  expect(profile.lines.map(({ stage }) => stage).filter((stage) => stage === "new")).toHaveLength(11);
  const sixth = await answer(desk, "5.1", RIGHT);
  expect(sixth.ok && sixth.value.isNowCertifiable).toBe(false);
});

test("a finished run says when it may be improved: 4 days, then only what was missed is asked", async () => {
  const desk = practiceDesk();
  await answer(desk, "1.1", RIGHT);
  await answer(desk, "1.1", WRONG);
  const last = await answer(desk, "1.1", WRONG);
  expect(last.ok && last.value.isFinished).toBe(true);
  expect(await showQuestion(on("1.1"), desk)).toMatchObject({ error: { code: "RUN_FINISHED" } });
  const early = await showCompetence(on("1.1"), desk);
  expect(early).toMatchObject({ value: { stage: "finished", improve: { kind: "later", days: 4 }, level: 1 } });
  const asked = { ...on("1.1"), how: "improve" as const };
  desk.clock.at += 4 * DAY_MS - 1;
  expect(await restartCompetence(asked, desk)).toMatchObject({ error: { code: "RETRY_TOO_EARLY", meta: { days: 1 } } });
  desk.clock.at += 1;
  expect((await restartCompetence(asked, desk)).ok).toBe(true);
  expect(await restartCompetence(asked, desk)).toMatchObject({ error: { code: "RUN_NOT_FINISHED" } });
  await answer(desk, "1.1", RIGHT);
  const done = await answer(desk, "1.1", RIGHT);
  expect(done).toMatchObject({ value: { level: 3, isFinished: true, isLevelUp: true } });
});

test("a level written before practice was kept stays while the first run goes wrong", async () => {
  const desk = practiceDesk();
  const given = { skill: "s", itemId: "i", run: 1, right: true, atS: 1, userId: "lou", competence: "1.1", path: null };
  const kept = { competence: "1.1", level: 2, points: 0, run: 2, firstRun: 2, finishedAtS: null };
  await desk.practice.save({ ...given, place: 0 }, { ...kept, reachedAtS: null, updatedAtS: 7 });
  await walk(desk, "1.1", WRONG);
  const [state] = await desk.practice.states("lou");
  expect(state).toMatchObject({ level: 2, points: 0, reachedAtS: 7 });
});

test("beginning again waits 7 days from the last answer, then the level is 0 and its questions are new ones", async () => {
  const desk = practiceDesk();
  const asked = { ...on("1.1"), how: "reset" as const };
  expect(await restartCompetence(asked, desk)).toMatchObject({ error: { code: "NOTHING_TO_RESET" } });
  await answer(desk, "1.1", RIGHT);
  expect(await showCompetence(on("1.1"), desk)).toMatchObject({ value: { reset: { kind: "later", days: 7 } } });
  desk.clock.at += 7 * DAY_MS - 1;
  expect(await restartCompetence(asked, desk)).toMatchObject({ error: { code: "RETRY_TOO_EARLY" } });
  desk.clock.at += 1;
  expect((await restartCompetence(asked, desk)).ok).toBe(true);
  expect(await showCompetence(on("1.1"), desk)).toMatchObject({ value: { stage: "new", level: 0, reset: null } });
  expect((await showProfile({ actor: lou }, desk)).reached).toEqual([]);
  expect(await desk.practice.answers("lou", "1.1")).toHaveLength(1);
});

test("a file opens with its question, and no other file does", async () => {
  const items = smallBank().map((item) => ({
    ...item,
    documents: [{ file: `${item.id}.csv`, texts: { fr: { label: "x" }, en: { label: "x" } } }],
  }));
  const desk = practiceDesk(items);
  const shown = await showQuestion(on("1.1"), desk);
  const itemId = shown.ok ? shown.value.item.id : "";
  const open = (part: { itemId: string; file: string }) =>
    openPracticeFile({ ...on("1.1"), ...part, path: null }, desk);
  expect((await open({ itemId, file: `${itemId}.csv` })).ok).toBe(true);
  const other = items.find((item) => item.competence === "1.1" && item.id !== itemId)?.id ?? "";
  expect(await open({ itemId: other, file: `${other}.csv` })).toMatchObject({ error: { code: "FILE_NOT_FOUND" } });
  expect(await open({ itemId, file: `${other}.csv` })).toMatchObject({ error: { code: "FILE_NOT_FOUND" } });
});

test("an unknown competence and a platform without a bank have their own refusals", async () => {
  expect(await showCompetence(on("9.9"), practiceDesk())).toMatchObject({ error: { code: "COMPETENCE_NOT_FOUND" } });
  expect(await showQuestion(on("1.1"), practiceDesk(null))).toMatchObject({ error: { code: "BANK_NOT_AVAILABLE" } });
  expect(await showCompetence(on("1.1"), practiceDesk([]))).toMatchObject({ value: { stage: "empty" } });
});

test("practice tells the school of a level that changed, once, and of nothing else", async () => {
  const desk = practiceDesk();
  await answer(desk, "1.1", RIGHT);
  expect(desk.rung).toEqual(["school readiness"]);
  await answer(desk, "1.1", WRONG);
  expect(desk.rung).toHaveLength(1);
  const nobodys = { ...on("1.1"), actor: { ...lou, userId: "adult" } };
  const shown = await showQuestion(nobodys, desk);
  if (!shown.ok) throw new Error();
  await answerQuestion({ ...nobodys, itemId: shown.value.item.id, rank: 0, answer: RIGHT }, desk);
  expect(desk.rung).toHaveLength(1);
});
