import { exhaustive } from "../../kernel/exhaustive.ts";
import { seededRng } from "../../kernel/rng.ts";
import type { PoolItem } from "../pool-item.ts";
import { drawAmongBest } from "./draw-among-best.ts";
import { drawByInformation, sharpnessAt } from "./draw-by-information.ts";
import { eligibleItems, type SelectionInput } from "./eligible-items.ts";
import { keepGentleItems } from "./gentle-start.ts";
import { preferUnpractisedItems } from "./not-practised.ts";

export type NextItemInput = SelectionInput & {
  /** current estimate, on the ability scale */
  ability: number;
  /** item ids this account practised in the last 90 days */
  recentlyPractised?: readonly string[];
  /** one secret string per attempt */
  seed: string;
  /** 1 to 32; a question that replaces a set-aside one keeps its number */
  questionNumber: number;
};

/**
 * `exhausted`: nothing may be asked. `answered` counts the questions that count, `remaining` how many the
 * test still owes: 0 when it is simply complete, more when the bank ran dry, which is a technical
 * failure to report and never a normal end.
 */
export type NextItem = { kind: "item"; item: PoolItem } | { kind: "exhausted"; answered: number; remaining: number };

/** Same seed, same bank and same answers give the same item, whatever the order of `pool`. */
export function chooseNextItem(input: NextItemInput): NextItem {
  const { ability, config, questionNumber, served, recentlyPractised = [] } = input;
  const answered = served.filter((record) => record.counted).length;
  const remaining = Math.max(0, config.questionCount - answered);
  if (remaining === 0) return { kind: "exhausted", answered, remaining };
  const eligible = eligibleItems(input);
  const { gentle, unpractisedFloor } = config.rules;
  const reachable = gentle === null ? eligible : keepGentleItems(eligible, ability, questionNumber, gentle);
  const pool =
    unpractisedFloor === null
      ? reachable
      : preferUnpractisedItems(reachable, recentlyPractised, ability, unpractisedFloor);
  const item = draw(pool, input);
  return item === null ? { kind: "exhausted", answered, remaining } : { kind: "item", item };
}

function draw(pool: readonly PoolItem[], input: NextItemInput): PoolItem | null {
  const { ability, config, questionNumber, served } = input;
  // The count of shown questions is in the seed: a replacement under the same number is a fresh draw.
  const rng = seededRng(`${input.seed}/${questionNumber}/${served.length}`);
  switch (config.draw.kind) {
    case "weighted":
      return drawByInformation(pool, ability, sharpnessAt(questionNumber, config.draw.sharpness), rng);
    case "best-few":
      return drawAmongBest(pool, ability, config.draw, rng);
    default:
      return exhaustive(config.draw);
  }
}
