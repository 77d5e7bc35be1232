import type { EngineConfig } from "../config.ts";
import type { AccessNeed, PoolItem, ServedRecord } from "../pool-item.ts";
import { keepNeverAskedCompetences } from "./all-competences-first.ts";
import { keepLeastAskedCompetences } from "./competence-round.ts";
import { keepRestedCompetences } from "./competence-spacing.ts";
import { isAccessible } from "./for-access-needs.ts";
import { isReadable } from "./in-language.ts";
import { keepUntimedAfterTimed } from "./no-timed-after-timed.ts";
import { isActive } from "./not-archived.ts";
import { keepUnseenTubes } from "./one-per-tube.ts";
import { spentSkills } from "./unseen-skill.ts";

export type SelectionInput = {
  pool: readonly PoolItem[];
  /** every question shown, oldest first, the ones handed out in advance included */
  served: readonly ServedRecord[];
  excludedSkills: readonly string[];
  /** the candidate's; any when absent */
  language?: string;
  /** the candidate's; none when absent */
  needs?: readonly AccessNeed[];
  config: EngineConfig;
};

type Rule = (pool: readonly PoolItem[]) => readonly PoolItem[];

/** The items that may come next, by the rules of the named engine. Empty: nothing may be asked. */
export function eligibleItems(input: SelectionInput): readonly PoolItem[] {
  return input.config.rules.order === "balanced" ? keepBalanced(input) : keepPublished(input);
}

/** What no wish may bring back: withdrawn, in another language, unfair to this candidate, or of a spent skill. */
function keepCandidates({ pool, language, needs = [] }: SelectionInput, spent: ReadonlySet<string>): PoolItem[] {
  return pool.filter(
    (item) => isActive(item) && isReadable(item, language) && isAccessible(item, needs) && !spent.has(item.skill),
  );
}

/**
 * The skill rule always holds; the others hold in this order, strongest first, and one that would leave nothing of what
 * the stronger ones kept is passed over for this question: least asked competence, unseen tube, rested competence, no
 * timed question after a timed one. So a small bank loses the weakest wish first, and only spent
 * skills can empty it.
 */
function keepBalanced(input: SelectionInput): readonly PoolItem[] {
  const { served, config, excludedSkills } = input;
  const wishes: Rule[] = [(pool) => keepLeastAskedCompetences(pool, served)];
  if (config.rules.onePerTube) wishes.push((pool) => keepUnseenTubes(pool, served));
  wishes.push((pool) => keepRestedCompetences(pool, served, config.rules.spacing));
  if (config.rules.restAfterTimed) wishes.push((pool) => keepUntimedAfterTimed(pool, served, input.pool));
  return wishes.reduce<readonly PoolItem[]>(wishOrAll, keepCandidates(input, spentSkills(served, excludedSkills)));
}

/** The published order (reference rules §4.2): tube and skill, then the passage by all competences, then the spacing. */
function keepPublished(input: SelectionInput): readonly PoolItem[] {
  const { served, config, excludedSkills } = input;
  const passage = config.rules.allCompetencesFirst
    ? keepNeverAskedCompetences(keepCandidates(input, new Set(excludedSkills)), served)
    : null;
  const untouched = passage ?? keepUntouched(input);
  return wishOrAll(untouched, (pool) => keepRestedCompetences(pool, served, config.rules.spacing));
}

function keepUntouched(input: SelectionInput): readonly PoolItem[] {
  const { served, config, excludedSkills } = input;
  const unseen = keepCandidates(input, spentSkills(served, excludedSkills));
  return config.rules.onePerTube ? keepUnseenTubes(unseen, served) : unseen;
}

function wishOrAll(pool: readonly PoolItem[], wish: Rule): readonly PoolItem[] {
  const kept = wish(pool);
  return kept.length > 0 ? kept : pool;
}
