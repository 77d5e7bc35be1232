import type { Finding, Findings, PracticeAnswer, PracticeSkill } from "./practice-skill.ts";

/**
 * What the answers say of the skills of a competence: who can do a skill can do the easier ones of its tube, who cannot do
 * it cannot do the harder ones. What was asked stands above what is inferred, and the last answer to a skill above the
 * ones before; what was inferred first stays. An answer on a skill that the bank no longer has says nothing.
 */
export function inferAlongTubes(skills: readonly PracticeSkill[], answers: readonly PracticeAnswer[]): Findings {
  const findings = new Map<string, Finding>();
  const asked = new Set<string>();
  for (const { skill: id, right } of answers) {
    const skill = skills.find((one) => one.id === id);
    if (skill === undefined) continue;
    asked.add(id);
    findings.set(id, right ? "validated" : "invalidated");
    for (const other of skills) {
      if (other.tube !== skill.tube || asked.has(other.id) || findings.has(other.id)) continue;
      if (right && other.level <= skill.level) findings.set(other.id, "validated");
      if (!right && other.level >= skill.level) findings.set(other.id, "invalidated");
    }
  }
  return findings;
}
