import type { CivilDate } from "#worker/core/kernel/civil-date.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { type CertificationState, listCertifications } from "../candidate/list-certifications.ts";
import type { Deps } from "../deps.ts";

/** What an account did on one day. */
export type HistoryDay = {
  date: CivilDate;
  asked: number;
  right: number;
  /** practised that day, in the framework's order */
  competences: string[];
  /** names of the paths finished that day, of those still open */
  paths: string[];
  certifications: { sessionNumber: number; state: CertificationState }[];
};

/** Older days are in the person's own data, which they can take away. */
const DAYS_SHOWN = 30;

/** The last 30 days on which something was done, newest first. `timeZone`: whose days. Own data only. */
export async function showHistory(
  { actor, timeZone }: { actor: Actor; timeZone: string },
  deps: Pick<Deps, "practice" | "paths" | "ownCertifications">,
): Promise<HistoryDay[]> {
  const [answers, paths, certifications] = await Promise.all([
    deps.practice.answers(actor.userId, null),
    deps.paths.ofAccount(actor.userId),
    listCertifications({ actor }, deps),
  ]);
  const days = new Map<CivilDate, HistoryDay>();
  const dayOf = (date: CivilDate): HistoryDay => {
    const day = days.get(date) ?? { date, asked: 0, right: 0, competences: [], paths: [], certifications: [] };
    days.set(date, day);
    return day;
  };
  const at = (seconds: number) => dayOf(wallTimeAt(seconds * 1000, timeZone).date);
  for (const { atS, right, competence } of answers) {
    const day = at(atS);
    day.asked += 1;
    if (right) day.right += 1;
    if (!day.competences.includes(competence)) day.competences.push(competence);
  }
  for (const { path, member } of paths) if (member.finishedAtS !== null) at(member.finishedAtS).paths.push(path.name);
  for (const { sessionNumber, date, state } of certifications)
    dayOf(date).certifications.push({ sessionNumber, state });
  for (const day of days.values()) day.competences.sort();
  return [...days.values()].sort((one, other) => (one.date < other.date ? 1 : -1)).slice(0, DAYS_SHOWN);
}
