import { COMPETENCES } from "../itembank/competence.ts";

/** What a certificate tells of a run. */
export type Told = {
  status: "validated" | "rejected" | "cancelled";
  score: number | null;
  globalLevel: number | null;
  competenceLevels: Readonly<Record<string, number | null>>;
};

/** Whether a certificate printed after one run is still true after the other: then it keeps its verification code. */
export function saysTheSame(before: Told, after: Told): boolean {
  return (
    before.status === "validated" &&
    after.status === "validated" &&
    before.score === after.score &&
    before.globalLevel === after.globalLevel &&
    COMPETENCES.every((code) => (before.competenceLevels[code] ?? null) === (after.competenceLevels[code] ?? null))
  );
}
