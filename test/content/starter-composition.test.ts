import { expect, test } from "vitest";
import { readSkills } from "#worker/content/blueprint/read-skills.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";

const WRITTEN = loadStarterPack().filter(({ kind }) => kind !== "simulator");
const PLAYED = loadStarterPack().filter(({ kind }) => kind === "simulator");
const IN_EXAMS = WRITTEN.filter(({ usage }) => usage !== "practice");

test("the pack holds 112 written items of the exam, seven per competence, and 32 of practice, two per competence", () => {
  expect(readStarterFiles().map((file) => file.competence)).toEqual([...COMPETENCES]);
  for (const item of loadStarterPack()) expect(item.id.slice(0, 3)).toBe(item.competence);
  for (const { competence, items } of readStarterFiles()) {
    for (const item of items) expect(item).toMatchObject({ competence });
    expect(IN_EXAMS.filter((item) => item.competence === competence).length, competence).toBe(7);
    expect(WRITTEN.filter((item) => item.competence === competence).length, competence).toBe(9);
  }
  expect(IN_EXAMS).toHaveLength(112);
});

test("the blueprint has 455 skills in 83 tubes", () => {
  expect(readSkills()).toHaveLength(455);
  expect(new Set(readSkills().map((skill) => skill.tube)).size).toBe(83);
});

test("each competence offers the exam items of four tubes or more and one item of each level", () => {
  for (const competence of COMPETENCES) {
    const items = IN_EXAMS.filter((item) => item.competence === competence);
    expect(new Set(items.map((item) => item.tube)).size, competence).toBeGreaterThanOrEqual(4);
    expect(items.map((item) => item.level).sort(), competence).toEqual([1, 2, 3, 4, 5, 6, 7]);
  }
});

test("every kind of question is there four times or more, and three items of the exam in ten have a file", () => {
  const items = IN_EXAMS;
  const kinds = ["qcu", "qcm", "qroc", "qrocm-ind", "qrocm-dep", "select", "order", "match"];
  for (const kind of kinds) expect(items.filter((item) => item.kind === kind).length, kind).toBeGreaterThanOrEqual(4);
  expect(items.filter((item) => item.documents !== undefined).length).toBeGreaterThanOrEqual(34);
  expect(items.filter((item) => item.kind === "qroc" && item.key.format === "long").length).toBe(1);
});

test("no skill is used twice in the exam", () => {
  const used = [...IN_EXAMS, ...PLAYED].map((item) => item.skill);
  expect(used).toEqual([...new Set(used)]);
});

test("six questions that one search would answer are in focus mode, none with a file; none is timed", () => {
  const items = loadStarterPack();
  const focused = items.filter((item) => item.focus === true);
  expect(focused.map((item) => item.id)).toEqual([
    "1.1-requete-04-a",
    "1.2-formats-fichiers-02-a",
    "2.2-site-web-02-a",
    "3.2-son-03-a",
    "3.2-formats-image-05-a",
    "4.1-connexion-sure-03-a",
  ]);
  expect(focused.filter((item) => item.documents !== undefined)).toEqual([]);
  expect(items.filter((item) => item.timerSeconds !== undefined)).toEqual([]);
});
