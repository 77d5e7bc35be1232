import * as z from "zod";
import skills from "./skills.json" with { type: "json" };

export type SkillLine = { id: string; level: number; competence: string; tube: string };

const skillLines = z.array(
  z.strictObject({ id: z.string(), level: z.int(), competence: z.string(), tube: z.string() }),
) satisfies z.ZodType<SkillLine[]>;

/** The 455 skills of the blueprint; `tube` is `<competence>-<slug>`. */
export function readSkills(): SkillLine[] {
  return skillLines.parse(skills);
}
