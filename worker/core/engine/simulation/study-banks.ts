import { COMPETENCES } from "../../itembank/competence.ts";
import { type Rng, seededRng } from "../../kernel/rng.ts";
import { probability } from "../irt.ts";
import type { PoolItem } from "../pool-item.ts";
import { nextNormal } from "./populations.ts";
import type { AnswerModel } from "./simulate-test.ts";

/** The three banks of the study: 16 competences × 7 levels × 4 items, one draw of each. */
export type StudyBankName = "A" | "B" | "C";

export const STUDY_BANK_NAMES = ["A", "B", "C"] as const satisfies readonly StudyBankName[];

const LEVELS = 7;
const ITEMS_PER_LEVEL = 4;
/** bounds of the steps 1 to 7 of the score, and the end of the last */
const BOUNDS = [-1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4, 8] as const;

/** Discriminations: lognormal around 1, ln a spread by 0.35, kept in 0.4 … 2.2; of guessing-prone kinds 0.85 of that. */
const LOG_SPREAD = 0.35;
const GUESSING_SHARE = 0.38;
const GUESSING_FACTOR = 0.85;

type BankShape = {
  /** difficulty meant for a level, 1 to 7 */
  centre(level: number): number;
  spread: number;
  competenceShift: number;
  tubes(competence: number): number;
  /** rise of ln a for each level above the fourth */
  steeper: number;
};

const SHAPES: Record<StudyBankName, BankShape> = {
  A: { centre: middleOf, spread: 0.4, competenceShift: 0, tubes: () => 4, steeper: 0 },
  B: { centre: lowerBoundOf, spread: 0.6, competenceShift: 0, tubes: () => 7, steeper: 0.04 },
  C: { centre: middleOf, spread: 0.8, competenceShift: 0.35, tubes: (at) => 3 + (at % 3), steeper: 0 },
};

/**
 * A bank of 448 invented items. A: difficulties in the middle of their level. B: at its lower bound, tubes of mixed
 * levels, harder items a little steeper. C: widely spread, competences shifted against each other, 3 to 5 tubes.
 */
export function makeStudyBank(name: StudyBankName): PoolItem[] {
  const shape = SHAPES[name];
  const rng = seededRng(`study bank ${name}`);
  return COMPETENCES.flatMap((competence, at) => {
    const shift = shape.competenceShift * nextNormal(rng);
    return Array.from({ length: LEVELS * ITEMS_PER_LEVEL }, (_, n): PoolItem => {
      const level = 1 + Math.floor(n / ITEMS_PER_LEVEL);
      const tube = `${competence}-t${n % shape.tubes(at)}`;
      const skill = `${competence}-s${String(n).padStart(2, "0")}`;
      return {
        id: `${skill}-a`,
        skill,
        competence,
        tube,
        discrimination: drawDiscrimination(rng, shape.steeper * (level - 4)),
        difficulty: shape.centre(level) + shift + shape.spread * nextNormal(rng),
      };
    });
  });
}

/** What an item is really like; `floor` is the chance that somebody who does not know guesses right. */
export type TrueItem = { discrimination: number; difficulty: number; floor: number };

/**
 * Truths drawn around what a bank declares, and on 15 % of the items one in five who does not know guesses right. `wrong`:
 * b ± 0.4 and a ± 20 %; `guessed`, the mere guesses of experts: ± 0.8 and ± 35 %.
 */
export function misspecifyBank(bank: readonly PoolItem[], kind: "wrong" | "guessed"): Map<string, TrueItem> {
  const [spread, logSpread] = kind === "wrong" ? [0.4, 0.2] : [0.8, 0.35];
  const rng = seededRng(`misspecified ${kind}`);
  return new Map(
    bank.map((item) => [
      item.id,
      {
        discrimination: item.discrimination * Math.exp(logSpread * nextNormal(rng)),
        difficulty: item.difficulty + spread * nextNormal(rng),
        floor: rng.nextUnit() < 0.15 ? 0.2 : 0,
      },
    ]),
  );
}

/** People who answer by the truths, whatever the bank says; an item without one is answered as declared. */
export function answerByTruths(truths: ReadonlyMap<string, TrueItem>): AnswerModel {
  return (ability, item) => {
    const { discrimination, difficulty, floor } = truths.get(item.id) ?? { ...item, floor: 0 };
    return floor + (1 - floor) * probability(ability, discrimination, difficulty);
  };
}

function drawDiscrimination(rng: Rng, logShift: number): number {
  const drawn = Math.exp(LOG_SPREAD * nextNormal(rng) + logShift);
  const guessing = rng.nextUnit() < GUESSING_SHARE ? GUESSING_FACTOR : 1;
  return guessing * Math.min(2.2, Math.max(0.4, drawn));
}

function lowerBoundOf(level: number): number {
  return BOUNDS[level - 1] ?? 0;
}

function middleOf(level: number): number {
  return ((BOUNDS[level - 1] ?? 0) + (BOUNDS[level] ?? 0)) / 2;
}
