import { expect, test } from "vitest";
import { certifiabilityAfter } from "#worker/core/results/certifiability-after.ts";

const SKILLS = [1, 2].map((level) => ({ id: `s${level}`, tube: "s", level, timed: false }));
const FOUR = { "1.1": 1, "1.2": 2, "1.3": 1, "2.1": 3 };

test("the answer that brings the fifth competence to level 1 makes the pupil certifiable at once, mid-run", () => {
  expect(certifiabilityAfter(FOUR, "5.2", SKILLS, [])).toEqual({
    progress: { level: 0, points: 0 },
    isCertifiable: false,
  });
  expect(certifiabilityAfter(FOUR, "5.2", SKILLS, [{ skill: "s1", right: true }])).toEqual({
    progress: { level: 1, points: 0 },
    isCertifiable: true,
  });
});

test("a wrong answer while improving takes nothing away that was reached", () => {
  const after = certifiabilityAfter({ ...FOUR, "5.2": 1 }, "5.2", SKILLS, [{ skill: "s1", right: false }]);
  expect(after).toEqual({ progress: { level: 0, points: 0 }, isCertifiable: true });
});
