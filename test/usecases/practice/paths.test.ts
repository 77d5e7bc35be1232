import { expect, test } from "vitest";
import { pathStoreContract } from "#test/store/contracts/path-contract.ts";
import { memoryPaths } from "#test/usecases/memory/memory-paths.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import type { PathPlan } from "#worker/core/path/path-plan.ts";
import { joinPath } from "#worker/usecases/practice/join-path.ts";
import { listPaths } from "#worker/usecases/practice/list-paths.ts";
import { openPracticeFile } from "#worker/usecases/practice/open-practice-file.ts";
import { answerPathQuestion, showPathQuestion } from "#worker/usecases/practice/path-question.ts";
import { sharePath } from "#worker/usecases/practice/share-path.ts";
import { showPath } from "#worker/usecases/practice/show-path.ts";
import { lou, practiceDesk, RIGHT, WRONG } from "./practice-desk.ts";

let accounts = 0;
pathStoreContract("memory", async () => ({
  paths: memoryPaths(),
  establishmentId: "school",
  newAccount: async () => `account-${++accounts}`,
}));

const CODE = "BKTQWM478";
const SOS: PathPlan = { kind: "sos", competences: [...COMPETENCES] };

/** One path of the school; Lou is a pupil of 3e A there. */
async function pathDesk({ plan = SOS, division = null }: { plan?: PathPlan; division?: string | null } = {}) {
  const desk = practiceDesk();
  const stamp = { createdBy: "staff", createdAtS: 1, closedAtS: null };
  await desk.paths.create({ code: CODE, establishmentId: "school", name: "SOS", plan, division, ...stamp });
  return desk;
}

type Desk = Awaited<ReturnType<typeof pathDesk>>;
const asked = { actor: lou, code: CODE, language: "fr" as const };

async function answer(desk: Desk, given: Answer) {
  const shown = await showPathQuestion(asked, desk);
  if (!shown.ok) throw new Error(shown.error.code);
  const { item, rank } = shown.value;
  return answerPathQuestion({ ...asked, itemId: item.id, rank, answer: given }, desk);
}

test("a path is joined by its code, however typed, and joined again without harm", async () => {
  const desk = await pathDesk();
  expect(await showPath(asked, desk)).toMatchObject({ value: { stage: { kind: "outside" } } });
  expect(await joinPath({ actor: lou, typed: " bktqwm 478" }, desk)).toEqual({ ok: true, value: { code: CODE } });
  expect((await joinPath({ actor: lou, typed: CODE }, desk)).ok).toBe(true);
  expect(await joinPath({ actor: lou, typed: "BKTQWM470" }, desk)).toMatchObject({
    error: { code: "PATH_CODE_MALFORMED" },
  });
  expect(await joinPath({ actor: lou, typed: "BKTQWM479" }, desk)).toMatchObject({ error: { code: "PATH_NOT_FOUND" } });
  expect(await showPathQuestion({ ...asked, actor: { ...lou, userId: "max" } }, desk)).toMatchObject({
    error: { code: "PATH_NOT_JOINED" },
  });
});

test("a path of another class is refused by name, unless staff gave it", async () => {
  const desk = await pathDesk({ division: "3e B" });
  const join = () => joinPath({ actor: lou, typed: CODE }, desk);
  expect(await join()).toMatchObject({ error: { code: "PATH_FOR_OTHER_CLASS", meta: { division: "3e B" } } });
  await desk.paths.give(CODE, ["lou"], 5);
  expect((await join()).ok).toBe(true);
  expect((await joinPath({ actor: lou, typed: CODE }, await pathDesk({ division: "3e A" }))).ok).toBe(true);
});

test("SOS: five right answers in five competences, and the path stops by itself, written once", async () => {
  const desk = await pathDesk();
  await joinPath({ actor: lou, typed: CODE }, desk);
  const competences = new Set<string>();
  for (let turn = 1; turn <= 4; turn += 1) {
    const given = await answer(desk, RIGHT);
    if (!given.ok) throw new Error(given.error.code);
    competences.add(given.value.competence);
    expect(given.value).toMatchObject({ end: null, place: turn, progress: { done: turn, of: 5 }, solution: null });
  }
  expect(competences.size).toBe(4);
  expect(await answer(desk, RIGHT)).toMatchObject({ value: { end: "certifiable", isNowCertifiable: true } });
  expect(await desk.paths.member(CODE, "lou")).toMatchObject({ end: "certifiable" });
  expect(await showPath(asked, desk)).toMatchObject({ value: { stage: { kind: "over", why: "certifiable" } } });
  expect(await showPathQuestion(asked, desk)).toMatchObject({ error: { code: "RUN_FINISHED" } });
  expect((await listPaths({ actor: lou }, desk)).map(({ stage }) => stage)).toEqual(["finished"]);
});

test("SOS: a wrong answer leads to another competence, and the answer counts in the profile with its path", async () => {
  const desk = await pathDesk();
  await joinPath({ actor: lou, typed: CODE }, desk);
  const first = await answer(desk, WRONG);
  const second = await answer(desk, RIGHT);
  if (!first.ok || !second.ok) throw new Error();
  expect(second.value.competence).not.toBe(first.value.competence);
  const kept = await desk.practice.answers("lou", null);
  expect(kept.map(({ path }) => path)).toEqual([CODE, CODE]);
});

test("a path that is closed asks nothing more, and an answer sent twice counts once", async () => {
  const desk = await pathDesk();
  await joinPath({ actor: lou, typed: CODE }, desk);
  const shown = await showPathQuestion(asked, desk);
  if (!shown.ok) throw new Error();
  const sent = { ...asked, itemId: shown.value.item.id, rank: shown.value.rank, answer: RIGHT };
  expect((await answerPathQuestion(sent, desk)).ok).toBe(true);
  expect(await answerPathQuestion(sent, desk)).toMatchObject({ error: { code: "QUESTION_PASSED" } });
  await desk.paths.close(CODE, 9);
  expect(await showPathQuestion(asked, desk)).toMatchObject({ error: { code: "PATH_CLOSED" } });
  expect(await showPath({ ...asked, actor: { ...lou, userId: "max" } }, desk)).toMatchObject({
    error: { code: "PATH_CLOSED" },
  });
});

test("a tour goes through its competences in order and ends when all are asked", async () => {
  const desk = await pathDesk({ plan: { kind: "competences", competences: ["1.1", "2.1"] } });
  await joinPath({ actor: lou, typed: CODE }, desk);
  const asked: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const given = await answer(desk, RIGHT);
    if (!given.ok) throw new Error(given.error.code);
    asked.push(given.value.competence);
    expect(given.value.end).toBe(turn === 5 ? "all-asked" : null);
  }
  expect(asked).toEqual(["1.1", "1.1", "1.1", "2.1", "2.1", "2.1"]);
});

test("a file of the question that the path asks opens with the path, and not without", async () => {
  const desk = await pathDesk();
  await joinPath({ actor: lou, typed: CODE }, desk);
  const shown = await showPathQuestion(asked, desk);
  if (!shown.ok) throw new Error();
  const file = `${shown.value.item.id}.csv`;
  desk.documents.set(shown.value.item.id, file);
  const opened = (path: string | null) =>
    openPracticeFile({ ...asked, competence: shown.value.competence, itemId: shown.value.item.id, file, path }, desk);
  expect((await opened(CODE)).ok).toBe(true);
  const isOwnQuestion = (await opened(null)).ok;
  expect(isOwnQuestion).toBe(false);
});

test("staff who watch hear each step of a path, and of a level only when it changes", async () => {
  const desk = await pathDesk();
  await joinPath({ actor: lou, typed: CODE }, desk);
  expect(desk.rung).toEqual([`school path-${CODE}`]);
  await answer(desk, WRONG);
  expect(desk.rung).toHaveLength(2);
  await answer(desk, RIGHT);
  expect(desk.rung.slice(2)).toEqual([`school path-${CODE}`, "school readiness"]);
});

test("who is no pupil of the school shares results or not, and takes them back; a pupil's are seen anyway", async () => {
  const desk = await pathDesk();
  const max = { ...lou, userId: "max" };
  const seen = async (actor: typeof lou) => {
    const shown = await showPath({ ...asked, actor }, desk);
    return shown.ok ? shown.value.seen : shown.error.code;
  };
  const share = (isShared: boolean) => sharePath({ actor: max, code: CODE, isShared }, desk);
  expect([await seen(lou), await seen(max)]).toEqual(["as-pupil", "kept"]);
  expect(await share(true)).toMatchObject({ error: { code: "PATH_NOT_JOINED" } });
  await joinPath({ actor: max, typed: CODE }, desk);
  await share(true);
  expect(await seen(max)).toBe("shared");
  expect(desk.rung).toEqual([`school path-${CODE}`, `school path-${CODE}`]);
  await share(false);
  expect(await seen(max)).toBe("kept");
});
