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
};

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
  const { id, skill, competence, tube, discrimination, difficulty } = item;
  return { id, skill, competence, tube, discrimination, difficulty };
}

export function toServedRecord({ id, skill, competence, tube }: PoolItem, counted = true): ServedRecord {
  return { item: id, skill, competence, tube, counted };
}
