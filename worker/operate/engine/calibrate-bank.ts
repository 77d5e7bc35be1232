import type { AnswerTable, ItemParameters, ItemPrior } from "#worker/core/engine/calibration/answer-table.ts";
import {
  type CalibrationRound,
  calibrate,
  countsOf,
  DEFAULT_MAX_ROUNDS,
  DEFAULT_TOLERANCE,
} from "#worker/core/engine/calibration/calibrate.ts";
import {
  type Evidence,
  evidenceOf,
  type ItemFit,
  measureFit,
  type ReviewFlag,
  reviewItem,
} from "#worker/core/engine/calibration/review-items.ts";
import { type ParameterErrors, standardErrors } from "#worker/core/engine/calibration/standard-errors.ts";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { Refusal } from "../refusal.ts";

/** What an expert's estimate is worth: ln a ± 0.3, b ± 0.6, the middle of the bank's own table of estimates. */
const EXPERT = { sdLogDiscrimination: 0.3, sdDifficulty: 0.6 } as const;

export type CalibrationOptions = {
  /** the scale of the people, when no item is anchored */
  population: { mean: number; sd: number };
  usesPriors: boolean;
  anchors: ReadonlySet<string>;
};

export type CalibratedItem = {
  id: string;
  answers: number;
  success: number;
  /** null: the bank does not know the item */
  declared: ItemParameters | null;
  fitted: ItemParameters;
  errors: ParameterErrors;
  fit: ItemFit;
  evidence: Evidence;
  flags: ReviewFlag[];
};

export type Calibration = {
  people: number;
  rounds: number;
  converged: boolean;
  population: { mean: number; sd: number };
  logLikelihood: number;
  items: CalibratedItem[];
  unknown: string[];
};

/** Calibrates the items that have answers. An item that the bank does not know is calibrated without a prior, and said. */
export function calibrateBank(table: AnswerTable, bank: readonly PoolItem[], options: CalibrationOptions): Calibration {
  if (table.people.length === 0) throw new Refusal("There is no answer to calibrate from.");
  const byId = new Map(bank.map((item) => [item.id, item]));
  const declared = table.itemIds.map((id) => byId.get(id) ?? null);
  const experts = declared.map((item) => (item === null ? null : toExpert(item)));
  const priors = experts.map((expert) => (options.usesPriors ? expert : null));
  const start = declared.map((item) => item ?? { discrimination: 1, difficulty: 0 });
  const last = runRounds(table, start, priors, options);
  const errors = standardErrors(table, last.items, priors, last.quadrature);
  const tallies = tallyAnswers(table);
  const items = table.itemIds.map((id, at): CalibratedItem => {
    const fitted = last.items[at] ?? { discrimination: 1, difficulty: 0 };
    const { answers, right } = tallies[at] ?? { answers: 0, right: 0 };
    const fit = measureFit(countsOf(at, last.counts, last.quadrature), fitted);
    const own = errors[at] ?? { discrimination: Number.POSITIVE_INFINITY, difficulty: Number.POSITIVE_INFINITY };
    const flags = reviewItem({ answers, fitted, errors: own, fit, expert: experts[at] ?? null });
    const known = declared[at] ?? null;
    return {
      id,
      answers,
      success: answers === 0 ? 0 : right / answers,
      declared: known === null ? null : { discrimination: known.discrimination, difficulty: known.difficulty },
      fitted,
      errors: own,
      fit,
      evidence: evidenceOf(answers),
      flags,
    };
  });
  return {
    people: table.people.length,
    rounds: last.round,
    converged: last.change < DEFAULT_TOLERANCE,
    population: last.population,
    logLikelihood: last.counts.logLikelihood,
    items,
    unknown: table.itemIds.filter((id) => !byId.has(id)),
  };
}

function runRounds(
  table: AnswerTable,
  start: readonly ItemParameters[],
  priors: readonly (ItemPrior | null)[],
  { population, anchors }: CalibrationOptions,
): CalibrationRound {
  const anchored = table.itemIds.map((id) => anchors.has(id));
  let last: CalibrationRound | null = null;
  const rounds = calibrate({
    table,
    start,
    priors,
    anchored,
    population,
    tolerance: DEFAULT_TOLERANCE,
    maxRounds: DEFAULT_MAX_ROUNDS,
  });
  for (const round of rounds) last = round;
  if (last === null) throw new Refusal("There is no answer to calibrate from.");
  return last;
}

function toExpert({ discrimination, difficulty }: ItemParameters): ItemPrior {
  return { discrimination, difficulty, ...EXPERT };
}

function tallyAnswers({ itemIds, people }: AnswerTable): { answers: number; right: number }[] {
  const tallies = itemIds.map(() => ({ answers: 0, right: 0 }));
  for (const { items, right } of people) {
    for (const [n, at] of items.entries()) {
      const tally = tallies[at];
      if (tally === undefined) continue;
      tally.answers += 1;
      tally.right += right[n] ?? 0;
    }
  }
  return tallies;
}
