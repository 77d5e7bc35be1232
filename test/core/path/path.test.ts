import * as fc from "fast-check";
import { expect, test } from "vitest";
import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";
import { nextStep, type PathCompetence, type Walk } from "#worker/core/path/next-step.ts";
import { makePathCode, normalisePathCode } from "#worker/core/path/path-code.ts";
import { draftPath, type PathPlan } from "#worker/core/path/path-plan.ts";
import { pathProgress } from "#worker/core/path/path-progress.ts";
import { makeQcu } from "../itembank/make-item.ts";

const CODE = "BKTQWM478";
const DAY_S = 86_400;
const NOW_S = 1_000 * DAY_S;
const SOS: PathPlan = { kind: "sos", competences: [...COMPETENCES] };

/** One item a level, 1 to 5, each of its own tube. */
const itemsOf = (code: string) =>
  [1, 2, 3, 4, 5].map((level) =>
    makeQcu({
      ...{ id: `${code}-t${level}-a`, skill: `${code}-t${level}`, tube: `${code}-t${level}` },
      ...{ competence: code, level },
    }),
  );

function stand(code: CompetenceCode, part: Partial<PathCompetence> = {}): PathCompetence {
  return { code, items: itemsOf(code), level: 0, run: 1, firstRun: 1, finishedAtS: null, answers: [], ...part };
}

const answered = (code: string, level: number, right: boolean, atS = NOW_S, path: string | null = CODE) => ({
  ...{ skill: `${code}-t${level}`, itemId: `${code}-t${level}-a`, right, run: 1, atS, path },
});

function walkOf(plan: PathPlan, changed: PathCompetence[] = []): Walk {
  const competences = COMPETENCES.map((code) => changed.find((one) => one.code === code) ?? stand(code));
  return { plan, code: CODE, competences, language: "fr", seed: "lou", nowS: NOW_S };
}

const asked = (walk: Walk) => {
  const step = nextStep(walk);
  return step.kind === "question" ? step.item.id : step.why;
};

test("a code has six letters and three digits that nobody confuses, however it is typed", () => {
  const code = makePathCode((count) => Uint8Array.from({ length: count }, (_, at) => (11 * at) % 256));
  expect(code).toMatch(/^[BCDFGHJKMPQRTVWXY]{6}[2346789]{3}$/);
  expect(normalisePathCode(" bktqwm-478 ")).toBe("BKTQWM478");
  for (const wrong of ["", "BKTQWM", "BKTQWM470", "AKTQWM478", "BKTQWM4788"]) {
    expect(normalisePathCode(wrong), wrong).toBeNull();
  }
});

test("a plan takes what its kind walks through, in the framework's order; an empty choice is refused with its field", () => {
  const plan = (kind: PathPlan["kind"], chosen: string[]) => {
    const made = draftPath({ name: " Rentrée  2026 ", kind, chosen });
    return made.ok ? made.value : made.error.map(({ code }) => code);
  };
  expect(plan("sos", [])).toEqual({ name: "Rentrée 2026", plan: SOS });
  expect(plan("domains", ["5", "1"])).toMatchObject({ plan: { competences: ["1.1", "1.2", "1.3", "5.1", "5.2"] } });
  expect(plan("competences", ["4.2", "1.1", "9.9"])).toMatchObject({ plan: { competences: ["1.1", "4.2"] } });
  expect(plan("competences", [])).toEqual(["PATH_CHOICE_REQUIRED"]);
  const nameless = draftPath({ name: " ", kind: "domains", chosen: [] });
  expect(nameless.ok ? [] : nameless.error.map(({ code }) => code)).toEqual([
    "PATH_NAME_REQUIRED",
    "PATH_CHOICE_REQUIRED",
  ]);
});

test("SOS: the competence nearest to level 1 first, by its easiest skill", () => {
  const twoAtOne = itemsOf("3.1").flatMap((item) =>
    item.level === 1 ? [item, { ...item, id: "3.1-u1-a", skill: "3.1-u1", tube: "3.1-u1" }] : [item],
  );
  const near = stand("3.1", { items: twoAtOne, answers: [answered("3.1", 1, true)] });
  expect(asked(walkOf(SOS, [near]))).toBe("3.1-u1-a");
  expect(asked(walkOf(SOS))).toBe("1.1-t1-a");
});

test("SOS: a wrong answer moves on to another competence, and is asked again after four days, to the second", () => {
  const wrong = (atS: number) => stand("1.1", { answers: [answered("1.1", 1, false, atS)] });
  expect(asked(walkOf(SOS, [wrong(NOW_S)]))).toBe("1.2-t1-a");
  const others = COMPETENCES.slice(1).map((code) => stand(code, { items: [] }));
  expect(asked(walkOf(SOS, [wrong(NOW_S - 4 * DAY_S + 1), ...others]))).toBe("1.1-t2-a");
  expect(asked(walkOf(SOS, [wrong(NOW_S - 4 * DAY_S), ...others]))).toBe("1.1-t1-a");
});

test("SOS: it stops at the fifth competence, and never asks a skill above level 3", () => {
  const reached = (count: number) => COMPETENCES.slice(0, count).map((code) => stand(code, { level: 1 }));
  expect(asked(walkOf(SOS, reached(4)))).toBe("2.2-t1-a");
  expect(asked(walkOf(SOS, reached(5)))).toBe("certifiable");
  const tired = COMPETENCES.map((code) =>
    stand(code, { answers: [1, 2, 3].map((level) => answered(code, level, false)) }),
  );
  expect(asked(walkOf(SOS, tired))).toBe("nothing-left");
});

test("SOS: whoever answers right is certifiable after as many questions as competences are missing", () => {
  fc.assert(
    fc.property(fc.subarray([...COMPETENCES], { maxLength: 4 }), (known) => {
      const stands = new Map(COMPETENCES.map((code) => [code, stand(code, { level: known.includes(code) ? 1 : 0 })]));
      let questions = 0;
      while (true) {
        const step = nextStep({ ...walkOf(SOS), competences: [...stands.values()] });
        if (step.kind === "finished") {
          expect(step.why).toBe("certifiable");
          expect(questions).toBe(5 - known.length);
          return;
        }
        questions += 1;
        const before = stands.get(step.competence);
        if (before === undefined) throw new Error();
        const answers = [...before.answers, answered(step.competence, step.item.level, true)];
        stands.set(step.competence, { ...before, level: 1, answers });
      }
    }),
    { numRuns: 40 },
  );
});

test("a diagnostic asks three questions in each competence, in order; one that is finished is not asked", () => {
  const plan: PathPlan = { kind: "diagnostic", competences: [...COMPETENCES] };
  const three = (code: CompetenceCode, path: string | null = CODE) =>
    stand(code, { answers: [1, 2, 3].map((level) => answered(code, level, true, NOW_S, path)) });
  expect(asked(walkOf(plan))).toMatch(/^1\.1-/);
  expect(asked(walkOf(plan, [three("1.1")]))).toMatch(/^1\.2-/);
  expect(asked(walkOf(plan, [three("1.1", "OTHER")]))).toMatch(/^1\.1-/);
  expect(asked(walkOf(plan, [stand("1.1", { finishedAtS: 5 })]))).toMatch(/^1\.2-/);
  expect(
    asked(
      walkOf(
        plan,
        COMPETENCES.map((code) => three(code)),
      ),
    ),
  ).toBe("all-asked");
});

test("progress: five competences in an SOS path, else those that the path walks through", () => {
  expect(pathProgress(walkOf(SOS, [stand("1.1", { level: 2 }), stand("5.2", { level: 1 })]))).toEqual({
    done: 2,
    of: 5,
  });
  const plan: PathPlan = { kind: "competences", competences: ["1.1", "2.1"] };
  expect(pathProgress(walkOf(plan, [stand("1.1", { finishedAtS: 5 })]))).toEqual({ done: 1, of: 2 });
});
