import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { SkillLine } from "./blueprint/read-skills.ts";
import { checkArrangement } from "./check/check-arrangement.ts";
import { checkChoices } from "./check/check-choices.ts";
import { checkClues } from "./check/check-clues.ts";
import { checkField } from "./check/check-field.ts";
import { checkGaps } from "./check/check-gaps.ts";
import { checkIdentity } from "./check/check-identity.ts";
import { checkLetters } from "./check/check-letters.ts";
import { checkMarking } from "./check/check-marking.ts";
import { checkModes } from "./check/check-modes.ts";
import { checkSimulator } from "./check/check-simulator.ts";
import { checkStems } from "./check/check-stems.ts";
import { checkTexts } from "./check/check-texts.ts";
import type { Fault } from "./check/fault.ts";
import { itemSchema } from "./item-schema.ts";

const LEAST_PER_COMPETENCE = 7;

function checkKind(item: Item): Fault[] {
  switch (item.kind) {
    case "qcu":
    case "qcm":
      return checkChoices(item);
    case "qroc":
      return checkField(item);
    case "qrocm-ind":
    case "qrocm-dep":
    case "select":
      return checkGaps(item);
    case "order":
    case "match":
      return checkArrangement(item);
    case "simulator":
      return checkSimulator(item);
    default:
      return exhaustive(item);
  }
}

function nameOf(raw: unknown, index: number): string {
  if (typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "string") return raw.id;
  return `#${index + 1}`;
}

/**
 * Everything wrong with a pack, all at once; an empty list means it may be served.
 * @param raws items as read from the files, not yet trusted
 * @param skills the blueprint's lines
 */
export function checkPack(raws: unknown[], skills: SkillLine[]): Fault[] {
  const faults: Fault[] = [];
  const items: Item[] = [];
  raws.forEach((raw, index) => {
    const parsed = itemSchema.safeParse(raw);
    if (parsed.success) items.push(parsed.data);
    else
      for (const issue of parsed.error.issues) {
        const detail = `${issue.path.join(".")}: ${issue.message}`;
        faults.push({ itemId: nameOf(raw, index), code: "SCHEMA", detail });
      }
  });

  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) faults.push({ itemId: item.id, code: "DUPLICATE_ID", detail: "used twice" });
    seen.add(item.id);
    faults.push(...checkIdentity(item, skills), ...checkTexts(item), ...checkModes(item));
    faults.push(...checkKind(item), ...checkMarking(item));
  }
  faults.push(...checkClues(items), ...checkLetters(items), ...checkStems(items));
  for (const competence of COMPETENCES) {
    const count = items.filter((item) => item.competence === competence).length;
    if (count < LEAST_PER_COMPETENCE) {
      const detail = `${count} items, at least ${LEAST_PER_COMPETENCE}`;
      faults.push({ itemId: competence, code: "TOO_FEW_ITEMS", detail });
    }
  }
  return faults;
}
