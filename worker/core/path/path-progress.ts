import { CERTIFIABLE_COMPETENCE_COUNT } from "../itembank/competence.ts";
import { isDone, type Walk } from "./next-step.ts";
import { QUESTIONS_PER_COMPETENCE } from "./path-plan.ts";

/** Competences that are behind, of how many. In an SOS path: those at level 1, of the five that are needed. */
export type PathProgress = { done: number; of: number };

export function pathProgress(walk: Walk): PathProgress {
  const { plan, competences } = walk;
  if (plan.kind === "sos") {
    const reached = competences.filter(({ level }) => level >= 1).length;
    return { done: Math.min(reached, CERTIFIABLE_COMPETENCE_COUNT), of: CERTIFIABLE_COMPETENCE_COUNT };
  }
  const most = QUESTIONS_PER_COMPETENCE[plan.kind];
  const walked = competences.filter(({ code }) => plan.competences.includes(code));
  return { done: walked.filter((one) => isDone(one, walk, most)).length, of: walked.length };
}
