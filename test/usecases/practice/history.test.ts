import { expect, test } from "vitest";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { answerQuestion } from "#worker/usecases/practice/answer-question.ts";
import { showHistory } from "#worker/usecases/practice/show-history.ts";
import { showQuestion } from "#worker/usecases/practice/show-question.ts";
import { DAY_MS, lou, practiceDesk, RIGHT, WRONG } from "./practice-desk.ts";

test("what was done, day by day, newest first: answers, paths finished, certifications", async () => {
  const desk = practiceDesk();
  const answer = async (competence: string, given: typeof RIGHT) => {
    const on = { actor: lou, competence, language: "fr" as const };
    const shown = await showQuestion(on, desk);
    if (!shown.ok) throw new Error(shown.error.code);
    await answerQuestion({ ...on, itemId: shown.value.item.id, rank: shown.value.rank, answer: given }, desk);
  };
  await answer("2.1", RIGHT);
  await answer("1.1", WRONG);
  desk.clock.at += DAY_MS;
  await answer("1.1", RIGHT);
  const plan = { kind: "sos" as const, competences: [...COMPETENCES] };
  const stamp = { createdBy: "staff", createdAtS: 1, closedAtS: null, division: null };
  await desk.paths.create({ code: "BKTQWM478", establishmentId: "school", name: "SOS", plan, ...stamp });
  await desk.paths.join("BKTQWM478", "lou", 1);
  await desk.paths.finish("BKTQWM478", "lou", "certifiable", Math.floor(desk.clock.at / 1000));
  const taken = {
    ...{
      candidateId: "c",
      sessionNumber: 7,
      establishmentName: "Collège",
      timeZone: "Europe/Paris",
      date: "2026-11-20",
      startedAtS: 1,
    },
    ...{ finishReason: null, finalisedAtS: null, publishedAtS: null, result: null },
  };
  const ownCertifications = { list: async () => [taken] };
  const days = await showHistory({ actor: lou, timeZone: "Europe/Paris" }, { ...desk, ownCertifications });
  const nothing = { asked: 0, right: 0, competences: [], paths: [], certifications: [] };
  expect(days).toEqual([
    { ...nothing, date: "2026-11-26", asked: 1, right: 1, competences: ["1.1"], paths: ["SOS"] },
    { ...nothing, date: "2026-11-25", asked: 2, right: 1, competences: ["1.1", "2.1"] },
    { ...nothing, date: "2026-11-20", certifications: [{ sessionNumber: 7, state: "waiting" }] },
  ]);
  // West of Greenwich the same morning is still the day before.
  const [first] = await showHistory({ actor: lou, timeZone: "Pacific/Honolulu" }, {
    ...desk,
    ownCertifications,
  } as never);
  expect(first?.date).toBe("2026-11-25");
});
