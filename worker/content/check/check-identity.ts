import type { Item } from "#worker/core/itembank/item.ts";
import type { SkillLine } from "../blueprint/read-skills.ts";
import type { Fault, FaultCode } from "./fault.ts";

/** Ranges an expert estimate may take (difficulty page of the bank). */
const A = [0.4, 2.2] as const;
const B = [-5, 5] as const;

/** Does the item say the truth about its skill, tube, competence and level, and are a and b plausible? */
export function checkIdentity(item: Item, skills: SkillLine[]): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId: item.id, code, detail });
  const suffix = item.id.startsWith(`${item.skill}-`) ? item.id.slice(item.skill.length + 1) : "";
  if (!/^[a-z]$/u.test(suffix)) fault("ID_SKILL_MISMATCH", `expected ${item.skill}-<letter>`);
  const skill = skills.find((line) => line.id === item.skill);
  if (skill === undefined) fault("SKILL_UNKNOWN", item.skill);
  else {
    if (skill.tube !== item.tube) fault("SKILL_TUBE_MISMATCH", `${item.tube}, blueprint ${skill.tube}`);
    if (skill.competence !== item.competence) fault("SKILL_COMPETENCE_MISMATCH", `${item.competence}`);
    if (skill.level !== item.level) fault("SKILL_LEVEL_MISMATCH", `${item.level}, blueprint ${skill.level}`);
  }
  if (item.discrimination < A[0] || item.discrimination > A[1]) fault("PARAMETER_RANGE", `a ${item.discrimination}`);
  if (item.difficulty < B[0] || item.difficulty > B[1]) fault("PARAMETER_RANGE", `b ${item.difficulty}`);
  return faults;
}
