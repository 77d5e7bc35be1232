import type { ServedRecord } from "../pool-item.ts";

/**
 * Never relaxed: no skill is asked twice in a test, set-aside questions included (so no item either), and a skill that an
 * accepted alert excluded never comes back. These are the skills that may not be asked.
 */
export function spentSkills(served: readonly ServedRecord[], excludedSkills: readonly string[]): ReadonlySet<string> {
  return new Set([...excludedSkills, ...served.map((record) => record.skill)]);
}
