import { expect, test } from "vitest";
import { describeResult } from "#app/routes/candidate/+parts/describe-result.ts";
import type { ShownCertification } from "#worker/usecases/candidate/list-certifications.ts";

type Result = NonNullable<ShownCertification["result"]>;

const RESULT: Result = {
  status: "validated",
  score: 574,
  globalLevel: 5,
  competenceLevels: { "1.1": 5, "1.2": 2, "3.4": 1, "5.2": 7, "4.1": null },
  commentKey: null,
  isProvisional: false,
  verificationCode: "P-7KQ4MXR9",
};

function taken(changes: Partial<ShownCertification>, result: Partial<Result> | null = {}): ShownCertification {
  return {
    candidateId: "c",
    sessionNumber: 48_213,
    establishmentName: "Lycée",
    timeZone: "Europe/Paris",
    date: "2027-01-12",
    startedAtS: 1,
    finishReason: "all-answered",
    finalisedAtS: 2,
    publishedAtS: Date.UTC(2027, 0, 25, 23, 30) / 1000,
    state: "obtained",
    result: result === null ? null : { ...RESULT, ...result },
    ...changes,
  };
}

test("an obtained one: its level, how far the next is, where practice pays, each competence, the day it was delivered", () => {
  const words = describeResult(taken({}));
  expect(words.heading).toBe("Niveau Avancé 1");
  expect(words.next).toBe("Prochain niveau\u00a0: Avancé 2, à partir de 640. Il manque 66 points.");
  expect(words.advice[0]).toContain("Programmer, Gérer des données, Mener une recherche");
  expect(words.competences).toHaveLength(16);
  expect(words.competences?.[0]).toEqual({
    code: "1.1",
    name: "Mener une recherche et une veille d’information",
    level: "5",
  });
  expect(words.competences?.find(({ code }) => code === "4.1")?.level).toBe("pas évaluée");
  expect(words.where).toBe("Session 48213, Lycée. Certification délivrée le mardi 26 janvier 2027.");
});

test("below 64 it is valid, without level nor competences, and the first level is the next", () => {
  const words = describeResult(taken({}, { score: 63, globalLevel: 0 }));
  expect(words.heading).toBe("Sous le niveau Novice 1");
  expect(words.text).toContain("La certification est valable.");
  expect(words.competences).toBeNull();
  expect(words.next).toContain("Il manque 1 point");
});

test("at the top there is no next level, and no competence to raise when all are there", () => {
  const words = describeResult(taken({}, { score: 895, globalLevel: 7, competenceLevels: { "1.1": 7 } }));
  expect(words.next).toBe("C’est le niveau le plus haut.");
  expect(words.advice).toHaveLength(1);
});

test("one that waits says what is done and what is not, and nothing of the result", () => {
  const stepsOf = (changes: Partial<ShownCertification>) =>
    describeResult(taken({ state: "waiting", publishedAtS: null, ...changes }, null)).steps.map(({ isDone }) => isDone);
  expect(stepsOf({ finishReason: null, finalisedAtS: null })).toEqual([false, false, false]);
  expect(stepsOf({ finalisedAtS: null })).toEqual([true, false, false]);
  expect(stepsOf({})).toEqual([true, true, false]);
});

test("one refused for fraud leads to the school, one not reached leads to practice", () => {
  const of = (commentKey: string) =>
    describeResult(taken({ state: "not-obtained" }, { status: "rejected", score: 0, globalLevel: null, commentKey }));
  expect(of("REJECTED_FOR_FRAUD")).toMatchObject({
    mayPractise: false,
    competences: null,
    provisional: null,
    where: "Session 48213, Lycée.",
  });
  expect(of("REJECTED_ZERO_SCORE").mayPractise).toBe(true);
});
