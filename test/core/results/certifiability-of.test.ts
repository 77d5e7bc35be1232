import { expect, test } from "vitest";
import { certifiabilityOf } from "#worker/core/results/certifiability-of.ts";

const stand = (competence: string, level: number, reachedAtS: number | null = level > 0 ? 10 : null) => ({
  ...{ competence, level, reachedAtS, updatedAtS: 100 },
});

test("certifiable since the fifth competence was reached, whatever came after", () => {
  const codes = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"];
  const stands = codes.map((code, at) => stand(code, 1, 10 * (at + 1)));
  expect(certifiabilityOf(stands)).toEqual({ isCertifiable: true, reached: codes, missing: 0, sinceS: 50 });
  expect(certifiabilityOf(stands.slice(0, 5)).sinceS).toBe(50);
});

test("not certifiable: as of the last answer, with the number that is missing", () => {
  const stands = [stand("5.2", 3), stand("1.1", 1), stand("3.1", 0)];
  expect(certifiabilityOf(stands)).toEqual({
    isCertifiable: false,
    reached: ["1.1", "5.2"],
    missing: 3,
    sinceS: 100,
  });
  expect(certifiabilityOf([])).toEqual({ isCertifiable: false, reached: [], missing: 5, sinceS: null });
});

test("a level written before its date was kept counts from its last answer", () => {
  const stands = ["1.1", "1.2", "1.3", "2.1", "2.2"].map((code) => stand(code, 2, null));
  expect(certifiabilityOf(stands)).toMatchObject({ isCertifiable: true, sinceS: 100 });
});
