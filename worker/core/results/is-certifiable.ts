import { COMPETENCES, type CompetenceCode } from "../itembank/competence.ts";
import { isEnoughToCertify } from "./is-enough-to-certify.ts";

/** True from five competences at level 1 on. A competence not positioned yet is null or absent. */
export function isCertifiable(levels: Readonly<Partial<Record<CompetenceCode, number | null>>>): boolean {
  const reached = COMPETENCES.filter((code) => (levels[code] ?? 0) >= 1);
  return isEnoughToCertify(reached.length);
}
