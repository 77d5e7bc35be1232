import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Answer, Item, ShownItem } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";

const ITEMS = new Map(loadStarterPack().map((item) => [item.id, item]));

/** How a pupil of this ability answers: right by the bank's own estimates, else one of the wrong ways. */
export function answerLike(ability: number, seed: string): (shown: ShownItem) => Answer {
  const rng = seededRng(seed);
  return (shown) => {
    const item = ITEMS.get(shown.id);
    if (item === undefined) throw new Error(`the starter bank has no ${shown.id}`);
    const chance = 1 / (1 + Math.exp(-item.discrimination * (ability - item.difficulty)));
    if (rng.nextUnit() < chance) return answerOfKey(item);
    return rng.nextUnit() < 0.25 ? { kind: "skip" } : wrongAnswer(item, shown);
  };
}

function wrongAnswer(item: Item, shown: ShownItem): Answer {
  if (item.kind === "qroc") return { kind: "text", text: "je ne sais pas" };
  if (!("choices" in shown)) return { kind: "skip" };
  const ids = shown.choices.map(({ id }) => id);
  if (item.kind === "qcu") return { kind: "choices", choices: ids.filter((id) => id !== item.key.choice).slice(0, 1) };
  if (item.kind !== "qcm") return { kind: "skip" };
  const wrong = ids.filter((id) => !item.key.choices.includes(id));
  return { kind: "choices", choices: [...wrong, ...item.key.choices].slice(0, 2) };
}
