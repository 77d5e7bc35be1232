import { probability } from "../irt.ts";
import type { ItemParameters, ItemPrior } from "./answer-table.ts";
import type { ItemCounts } from "./fit-item.ts";
import type { ParameterErrors } from "./standard-errors.ts";

/** How far an item's answers stray from its own curve. */
export type ItemFit = {
  /** root mean square distance of the observed curve from the model's, where the item was asked; 0 is perfect */
  rmsd: number;
  /** mean squared standardised surprise where 5 to 95 % succeed; 1 is expected, more is noise, less is too neat */
  outfit: number;
};

/** Why an author should look at an item again. */
export type ReviewFlag = "LOW_DISCRIMINATION" | "FAR_FROM_ESTIMATE" | "MISFIT" | "TOO_FEW_ANSWERS";

/** What the answers are enough for: nothing, showing the success rate, adopting b, adopting a and b. */
export type Evidence = "none" | "rate" | "difficulty" | "both";

const ENOUGH_FOR = { rate: 50, difficulty: 200, both: 500 } as const;
const LEAST_DISCRIMINATION = 0.5;
const FAR_IN_SD = 2;
const MOST_RMSD = 0.1;
const LEAST_CHANCE = 0.05;
const OUTFIT = { min: 0.8, max: 1.2 } as const;

export function measureFit({ points, asked, right }: ItemCounts, item: ItemParameters): ItemFit {
  let [total, squares, middle, surprise] = [0, 0, 0, 0];
  for (let at = 0; at < points.length; at += 1) {
    const n = asked[at] ?? 0;
    if (n <= 0) continue;
    const p = probability(points[at] ?? 0, item.discrimination, item.difficulty);
    const hits = right[at] ?? 0;
    total += n;
    squares += n * (hits / n - p) ** 2;
    // Beyond, a single lucky answer outweighs a hundred others.
    if (Math.min(p, 1 - p) < LEAST_CHANCE) continue;
    middle += n;
    surprise += hits * ((1 - p) / p) + (n - hits) * (p / (1 - p));
  }
  return { rmsd: total === 0 ? 0 : Math.sqrt(squares / total), outfit: middle === 0 ? 1 : surprise / middle };
}

export function evidenceOf(answers: number): Evidence {
  if (answers >= ENOUGH_FOR.both) return "both";
  if (answers >= ENOUGH_FOR.difficulty) return "difficulty";
  return answers >= ENOUGH_FOR.rate ? "rate" : "none";
}

export type Reviewed = {
  answers: number;
  fitted: ItemParameters;
  errors: ParameterErrors;
  fit: ItemFit;
  /** the expert's estimate, with its spread; null when there is none */
  expert: ItemPrior | null;
};

/** Empty: nothing to say. Below 200 answers only their number is said: the rest would be noise. */
export function reviewItem({ answers, fitted, errors, fit, expert }: Reviewed): ReviewFlag[] {
  if (answers < ENOUGH_FOR.difficulty) return ["TOO_FEW_ANSWERS"];
  const flags: ReviewFlag[] = [];
  if (fitted.discrimination + errors.discrimination < LEAST_DISCRIMINATION) flags.push("LOW_DISCRIMINATION");
  if (expert !== null && Math.abs(fitted.difficulty - expert.difficulty) > FAR_IN_SD * expert.sdDifficulty) {
    flags.push("FAR_FROM_ESTIMATE");
  }
  const isMisfit = fit.rmsd > MOST_RMSD || fit.outfit < OUTFIT.min || fit.outfit > OUTFIT.max;
  return isMisfit ? [...flags, "MISFIT"] : flags;
}
