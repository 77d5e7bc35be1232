import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import type { Deps } from "../deps.ts";
import type { JoinedSession } from "./ports.ts";

export type CandidateHome = {
  /** competence → level */
  levels: Record<string, number>;
  reached: number;
  isCertifiable: boolean;
  /** joined and not finalised: the way back in */
  openSessions: JoinedSession[];
};

/** What a candidate's home shows: where they stand and where to go now. Own data only, so any account may ask. */
export async function showHome({ actor }: { actor: Actor }, deps: Pick<Deps, "sessionDoors">): Promise<CandidateHome> {
  const [levels, sessions] = await Promise.all([
    deps.sessionDoors.practiceLevels(actor.userId),
    deps.sessionDoors.joinedSessions(actor.userId),
  ]);
  const reached = Object.values(levels).filter((level) => level >= 1).length;
  return {
    levels,
    reached,
    isCertifiable: isEnoughToCertify(reached),
    openSessions: sessions.filter((session) => session.finalisedAtS === null),
  };
}
