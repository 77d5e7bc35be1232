import type { AnswerTable, ItemParameters } from "./answer-table.ts";

/** The people's scale cut in points; `share` is the part of the population at each, and sums to 1. */
export type Quadrature = { points: Float64Array; share: Float64Array };

/** Expected answers of each item at each point (row by item), the log-likelihood, and the people's mean and spread. */
export type ExpectedCounts = {
  asked: Float64Array;
  right: Float64Array;
  logLikelihood: number;
  mean: number;
  sd: number;
};

const REACH_IN_SD = 5;
const POINTS = 61;

/** A normal population on 61 points over ± 5 standard deviations. */
export function normalQuadrature(mean: number, sd: number): Quadrature {
  const points = Float64Array.from(
    { length: POINTS },
    (_, at) => mean + sd * REACH_IN_SD * ((2 * at) / (POINTS - 1) - 1),
  );
  const raw = points.map((point) => Math.exp(-(((point - mean) / sd) ** 2) / 2));
  const total = raw.reduce((sum, one) => sum + one, 0);
  return { points, share: raw.map((one) => one / total) };
}

/** ln P and ln(1 − P) of each item at each point, row by item. */
export type LogTable = { right: Float64Array; wrong: Float64Array };

export function logTable(items: readonly ItemParameters[], { points }: Quadrature): LogTable {
  const right = new Float64Array(items.length * points.length);
  const wrong = new Float64Array(items.length * points.length);
  let cell = 0;
  for (const { discrimination, difficulty } of items) {
    for (const point of points) {
      const logit = discrimination * (point - difficulty);
      const tail = Math.log1p(Math.exp(-Math.abs(logit)));
      right[cell] = Math.min(logit, 0) - tail;
      wrong[cell] = Math.min(-logit, 0) - tail;
      cell += 1;
    }
  }
  return { right, wrong };
}

/**
 * The E step: each person's posterior over the points, shared out over the items that the person was asked. `visit` sees
 * each person's posterior (the array is used again for the next one).
 */
export function expectCounts(
  table: AnswerTable,
  items: readonly ItemParameters[],
  quadrature: Quadrature,
  visit: (person: number, posterior: Float64Array) => void = () => {},
): ExpectedCounts {
  const { points, share } = quadrature;
  const size = points.length;
  const logs = logTable(items, quadrature);
  const logShare = share.map((one) => Math.log(one));
  const asked = new Float64Array(items.length * size);
  const right = new Float64Array(items.length * size);
  const posterior = new Float64Array(size);
  let logLikelihood = 0;
  let first = 0;
  let second = 0;
  for (const [person, answers] of table.people.entries()) {
    posterior.set(logShare);
    for (let n = 0; n < answers.items.length; n += 1) {
      const from = (answers.items[n] ?? 0) * size;
      const source = answers.right[n] === 1 ? logs.right : logs.wrong;
      for (let at = 0; at < size; at += 1) posterior[at] = (posterior[at] ?? 0) + (source[from + at] ?? 0);
    }
    logLikelihood += normalise(posterior);
    for (let n = 0; n < answers.items.length; n += 1) {
      const from = (answers.items[n] ?? 0) * size;
      const isRight = answers.right[n] === 1;
      for (let at = 0; at < size; at += 1) {
        const weight = posterior[at] ?? 0;
        asked[from + at] = (asked[from + at] ?? 0) + weight;
        if (isRight) right[from + at] = (right[from + at] ?? 0) + weight;
      }
    }
    for (let at = 0; at < size; at += 1) {
      const [weight, point] = [posterior[at] ?? 0, points[at] ?? 0];
      first += weight * point;
      second += weight * point * point;
    }
    visit(person, posterior);
  }
  const people = Math.max(1, table.people.length);
  const mean = first / people;
  return { asked, right, logLikelihood, mean, sd: Math.sqrt(Math.max(1e-6, second / people - mean * mean)) };
}

/** Logs to shares that sum to 1, in place; returns the log of what they summed to. */
function normalise(logs: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > highest) highest = log;
  let total = 0;
  for (let at = 0; at < logs.length; at += 1) {
    const weight = Math.exp((logs[at] ?? 0) - highest);
    logs[at] = weight;
    total += weight;
  }
  for (let at = 0; at < logs.length; at += 1) logs[at] = (logs[at] ?? 0) / total;
  return highest + Math.log(total);
}
