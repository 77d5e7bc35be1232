import type { Item, Locale } from "../../itembank/item.ts";
import type { PracticeSkill } from "./practice-skill.ts";

/** The skills that these items can ask about in this language; `timed` when all questions of a skill are. */
export function skillsOfItems(items: readonly Item[], language: Locale): PracticeSkill[] {
  const readable = items.filter(({ texts }) => texts[language] !== undefined);
  return [...Map.groupBy(readable, ({ skill }) => skill)].flatMap(([id, ofSkill]) => {
    const [first] = ofSkill;
    if (first === undefined) return [];
    const timed = ofSkill.every(({ timerSeconds }) => timerSeconds !== undefined);
    return [{ id, tube: first.tube, level: first.level, timed }];
  });
}
