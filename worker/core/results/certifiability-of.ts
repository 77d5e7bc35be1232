import { CERTIFIABLE_COMPETENCE_COUNT, COMPETENCES, type CompetenceCode } from "../itembank/competence.ts";

/** Where an account stands in one competence; seconds since 1970. `reachedAtS` null below level 1. */
export type CompetenceStand = { competence: string; level: number; reachedAtS: number | null; updatedAtS: number };

export type CertifiabilityState = {
  isCertifiable: boolean;
  /** competences at level 1 or more, in the framework's order */
  reached: CompetenceCode[];
  /** competences still to bring to level 1; 0 when certifiable */
  missing: number;
  /** Certifiable: when the fifth competence was reached. Else the last answer. Null: nothing was ever answered. */
  sinceS: number | null;
};

/** Certifiable or not, since when and why: computed from the levels at each reading, never stored. */
export function certifiabilityOf(stands: readonly CompetenceStand[]): CertifiabilityState {
  const known = new Map(stands.map((stand) => [stand.competence, stand]));
  const reached = COMPETENCES.filter((code) => (known.get(code)?.level ?? 0) >= 1);
  const missing = Math.max(0, CERTIFIABLE_COMPETENCE_COUNT - reached.length);
  const at = (code: CompetenceCode) => known.get(code)?.reachedAtS ?? known.get(code)?.updatedAtS ?? 0;
  const fifth = reached.map(at).sort((one, other) => one - other)[CERTIFIABLE_COMPETENCE_COUNT - 1];
  const last = stands.length === 0 ? null : Math.max(...stands.map(({ updatedAtS }) => updatedAtS));
  return { isCertifiable: missing === 0, reached, missing, sinceS: fifth ?? last };
}
