import { Link, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { competenceName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { practiceAnswerForm } from "#worker/contract/forms/practice-forms.ts";
import { pathEndWords, pathProgressWords } from "./+parts/path-words.ts";
import { PracticeFrame } from "./+parts/practice-frame.tsx";
import { PracticeQuestion } from "./+parts/practice-question.tsx";
import { PracticeVerdict } from "./+parts/practice-verdict.tsx";
import type { Route } from "./+types/path-question";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.name ?? m.path_own_title()} – ${m.app_name()}` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const asked = { actor, code: params.code, language: locale };
  const page = valueOrThrow(await doors.practice.showPath(asked));
  if (page.stage.kind !== "joined") return { name: actor.name, page, question: null };
  return { name: actor.name, page, question: valueOrThrow(await doors.practice.showPathQuestion(asked)) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const form = await readForm(request, practiceAnswerForm);
  if (!form.ok) return toResponse(form.error);
  const { question: itemId, rang: rank, reponse: answer } = form.value;
  const asked = { actor, code: params.code, language: locale, itemId, rank, answer };
  const given = await doors.practice.answerPathQuestion(asked);
  if (given.ok) return { outcome: given.value };
  const isPassed = given.error.code === "QUESTION_PASSED" || given.error.code === "RUN_FINISHED";
  return isPassed ? redirect(`/mes-parcours/${params.code}/question`) : toResponse(given.error);
}

/** The verdict is of the question answered: the next one is read when the person goes on. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const hasOutcome = typeof actionResult === "object" && actionResult !== null && "outcome" in actionResult;
  return hasOutcome ? false : defaultShouldRevalidate;
}

export default function PathQuestionPage({ loaderData, actionData, params: { code } }: Route.ComponentProps) {
  const { name, page, question } = loaderData;
  const back = { to: `/mes-parcours/${code}`, text: page.name };
  if (actionData !== undefined && "outcome" in actionData) {
    const { outcome } = actionData;
    const { competence, progress, end } = outcome;
    return (
      <PracticeFrame
        person={name}
        back={back}
        done={progress.done / progress.of}
        progress={pathProgressWords(page.kind, progress)}
      >
        <PracticeVerdict
          outcome={outcome}
          label={labelOf(outcome.place, competence)}
          files={`/api/parcours/${code}/${competence}`}
          next={
            end === null
              ? { to: `${back.to}/question`, text: m.practice_next() }
              : { to: back.to, text: m.path_end_see() }
          }
        >
          {outcome.isLevelUp ? (
            <p>{m.path_level_up({ level: outcome.level, name: competenceName(competence) })}</p>
          ) : null}
          {outcome.isNowCertifiable ? (
            <p>
              <b>{m.practice_now_certifiable()}</b>
            </p>
          ) : null}
          {end === "nothing-left" ? <p>{pathEndWords(end).text}</p> : null}
        </PracticeVerdict>
      </PracticeFrame>
    );
  }
  if (question === null) {
    return (
      <PracticeFrame person={name} back={back} done={null} progress="">
        <div className="ask">
          <h1>{page.name}</h1>
          <p>
            <Link className="btn main" to={back.to}>
              {m.path_end_see()}
            </Link>
          </p>
        </div>
      </PracticeFrame>
    );
  }
  const { progress, competence, item, rank, place } = question;
  return (
    <PracticeFrame
      person={name}
      back={back}
      done={progress.done / progress.of}
      progress={pathProgressWords(page.kind, progress)}
    >
      <PracticeQuestion
        key={`${competence}/${rank}`}
        item={item}
        rank={rank}
        label={labelOf(place, competence)}
        files={`/api/parcours/${code}/${competence}`}
        refusal={actionData?.errors[0]?.message}
      />
    </PracticeFrame>
  );
}

function labelOf(place: number, competence: string): string {
  return `${m.exam_question({ number: place })}, ${competenceName(competence)}`;
}
