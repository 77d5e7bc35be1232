import type { CompetenceCode } from "#worker/core/itembank/competence.ts";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import { showItem } from "#worker/core/itembank/show-item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { nextStep, type PathEnd } from "#worker/core/path/next-step.ts";
import { type PathProgress, pathProgress } from "#worker/core/path/path-progress.ts";
import type { Deps } from "../deps.ts";
import { tellSchool } from "../tell-school.ts";
import { type KeptVerdict, keepAnswer } from "./keep-answer.ts";
import { freshState, seedOf } from "./open-desk.ts";
import { type OpenWalk, openWalk, type WalkDeps, type WalkRequest } from "./open-walk.ts";
import type { AskedQuestion } from "./show-question.ts";

export type PathQuestion = AskedQuestion & { name: string; progress: PathProgress };

/** The question on screen in a path. Errors: RUN_FINISHED when the path is over for now, those of `openWalk`. */
export async function showPathQuestion(asked: WalkRequest, deps: WalkDeps): Promise<Result<PathQuestion, DomainError>> {
  const opened = await openWalk(asked, deps);
  if (!opened.ok) return opened;
  const { path, step, answers, walk } = opened.value;
  if (step.kind === "finished") return refuse(domainError("RUN_FINISHED"));
  const { competence, item } = step;
  return ok({
    competence,
    item: showItem(item, asked.language, seedOf(asked.actor.userId, competence)),
    place: answers.filter((answer) => answer.path === path.code).length + 1,
    rank: answers.filter((answer) => answer.competence === competence).length,
    name: path.name,
    progress: pathProgress(walk),
  });
}

type Answered = WalkRequest & { itemId: string; rank: number; answer: Answer };
export type PathVerdict = KeptVerdict & {
  competence: CompetenceCode;
  place: number;
  progress: PathProgress;
  /** why the path is over with this answer; null: it goes on */
  end: PathEnd | null;
};

/** As `answerQuestion`, in a path; the path ends by itself. Errors: QUESTION_PASSED, RUN_FINISHED, those of `openWalk`. */
export async function answerPathQuestion(
  { itemId, rank, answer, ...asked }: Answered,
  deps: WalkDeps & Pick<Deps, "readiness" | "bells">,
): Promise<Result<PathVerdict, DomainError>> {
  const opened = await openWalk(asked, deps);
  if (!opened.ok) return opened;
  const { path, step, states, answers, items } = opened.value;
  if (step.kind === "finished") return refuse(domainError("RUN_FINISHED"));
  const { competence, item } = step;
  const own = answers.filter((one) => one.competence === competence);
  const state = states.find((one) => one.competence === competence) ?? freshState(competence);
  if (own.length !== rank || item.id !== itemId) return refuse(domainError("QUESTION_PASSED"));
  const kept = await keepAnswer(
    {
      ...{ actor: asked.actor, language: asked.language, competence, item, answer, states, answers: own },
      ...{ items: ofCompetence(items, competence), path: path.code },
      state,
    },
    deps,
  );
  if (!kept.ok) return kept;
  const after = await openWalk(asked, deps);
  if (!after.ok) return after;
  const end = await endOf(after.value, deps);
  deps.bells.ring(path.establishmentId, [`path-${path.code}`]);
  if (kept.value.level !== state.level) await tellSchool(asked.actor.userId, deps);
  const place = answers.filter((one) => one.path === path.code).length + 1;
  return ok({ ...kept.value, competence, place, progress: pathProgress(after.value.walk), end });
}

/** What is over for good is written down; a path that only rests is not. */
async function endOf({ path, member, walk }: OpenWalk, deps: WalkDeps): Promise<PathEnd | null> {
  const step = nextStep(walk);
  if (step.kind === "question") return null;
  if (step.why !== "nothing-left") await deps.paths.finish(path.code, member.userId, step.why, walk.nowS);
  return step.why;
}

function ofCompetence(items: readonly Item[], competence: string): Item[] {
  return items.filter((item) => item.competence === competence);
}
