import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { type CertifiabilityState, certifiabilityOf } from "#worker/core/results/certifiability-of.ts";
import type { Deps } from "../deps.ts";

/** `new`: never practised; `running`: a run is open; `finished`: the last run is over. */
export type ProfileLine = {
  competence: string;
  level: number;
  points: number;
  stage: "new" | "running" | "finished";
};

export type PracticeProfile = CertifiabilityState & { lines: ProfileLine[] };

/** The 16 competences of an account, and whether they make it certifiable. */
export async function showProfile(
  { actor }: { actor: Actor },
  { practice }: Pick<Deps, "practice">,
): Promise<PracticeProfile> {
  const states = await practice.states(actor.userId);
  const lines = COMPETENCES.map((competence): ProfileLine => {
    const state = states.find((one) => one.competence === competence);
    if (state === undefined) return { competence, level: 0, points: 0, stage: "new" };
    const { level, points, finishedAtS } = state;
    return { competence, level, points, stage: finishedAtS === null ? "running" : "finished" };
  });
  return { ...certifiabilityOf(states), lines };
}
