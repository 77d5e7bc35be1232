import type { SimulatedTest } from "../simulation/simulate-test.ts";
import type { AnswerTable, ItemParameters } from "./answer-table.ts";
import type { ParameterErrors } from "./standard-errors.ts";

/** Simulated tests as answers: what the bank says of an item is forgotten, only who was right stays. */
export function tableOfTests(tests: readonly SimulatedTest[]): AnswerTable {
  const places = new Map<string, number>();
  const people = tests.map(({ items, responses }) => ({
    items: items.map(({ id }) => {
      const known = places.get(id) ?? places.size;
      places.set(id, known);
      return known;
    }),
    right: responses.map(({ right }): 0 | 1 => (right ? 1 : 0)),
  }));
  return { itemIds: [...places.keys()], people };
}

/** How well known parameters came back; `covered` is the share within 1.96 standard errors. */
export type Recovery = { items: number; rmse: number; bias: number; correlation: number; covered: number };

export type Recovered = { truth: ItemParameters; fitted: ItemParameters; errors: ParameterErrors };

export function measureRecovery(recovered: readonly Recovered[], of: "discrimination" | "difficulty"): Recovery {
  const gaps = recovered.map(({ truth, fitted }) => fitted[of] - truth[of]);
  const covered = recovered.filter(({ errors }, at) => Math.abs(gaps[at] ?? 0) <= 1.96 * errors[of]).length;
  const size = Math.max(1, recovered.length);
  return {
    items: recovered.length,
    rmse: Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / size),
    bias: gaps.reduce((sum, gap) => sum + gap, 0) / size,
    correlation: correlate(
      recovered.map(({ truth }) => truth[of]),
      recovered.map(({ fitted }) => fitted[of]),
    ),
    covered: covered / size,
  };
}

function correlate(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [at, x] of xs.entries()) {
    const y = ys[at] ?? 0;
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
