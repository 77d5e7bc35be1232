import type { Item } from "../itembank/item.ts";

/** An item as the engine sees it: what it measures and how well, never its words or its key. */
export type PoolItem = {
  id: string;
  skill: string;
  competence: string;
  tube: string;
  discrimination: number;
  difficulty: number;
  /** exposure weight in ]0, 1], frozen with the bank version; 1 when absent */
  weight?: number;
  /** it stands on the screen for a limited time */
  timed?: boolean;
  /** languages it can be shown in; all when absent */
  languages?: readonly string[];
  /** who cannot be asked it fairly; nobody when absent */
  barriers?: readonly AccessNeed[];
  /** withdrawn: shown again to those who have it on screen, and to nobody else */
  archived?: boolean;
};

/** What a candidate may need of an item: not to see, not to tell colours, not to hear, not to point. */
export type AccessNeed = "blindness" | "colour-blindness" | "deafness" | "motor";

/** One question already shown, oldest first in lists. */
export type ServedRecord = {
  item: string;
  skill: string;
  competence: string;
  tube: string;
  /** false for a question set aside by an accepted alert: it no longer counts, and is not shown again */
  counted: boolean;
};

export function toPoolItem(item: Item): PoolItem {
  const { id, skill, competence, tube, discrimination, difficulty, exposureWeight: weight, timerSeconds } = item;
  return {
    ...{ id, skill, competence, tube, discrimination, difficulty, languages: Object.keys(item.texts) },
    ...(weight === undefined ? {} : { weight }),
    ...(timerSeconds === undefined ? {} : { timed: true }),
  };
}

export function toServedRecord({ id, skill, competence, tube }: ServedItem, counted = true): ServedRecord {
  return { item: id, skill, competence, tube, counted };
}

type ServedItem = Pick<PoolItem, "id" | "skill" | "competence" | "tube">;
