import { Link, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { competenceName } from "#app/i18n/competence-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { practiceAnswerForm } from "#worker/contract/forms/practice-forms.ts";
import { PracticeFrame } from "./+parts/practice-frame.tsx";
import { PracticeQuestion } from "./+parts/practice-question.tsx";
import { PracticeVerdict } from "./+parts/practice-verdict.tsx";
import type { Route } from "./+types/practice";

/** The longest run: what the bar is a share of. */
const MOST_QUESTIONS = 12;

export const meta: Route.MetaFunction = ({ params }) => [
  { title: `${params.code} ${competenceName(params.code)} – ${m.app_name()}` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const asked = await doors.practice.showQuestion({ actor, competence: params.code, language: locale });
  const isOver = !asked.ok && asked.error.code === "RUN_FINISHED";
  return { name: actor.name, question: isOver ? null : valueOrThrow(asked) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors, locale } = requireActor(context, request);
  const form = await readForm(request, practiceAnswerForm);
  if (!form.ok) return toResponse(form.error);
  const { question: itemId, rang: rank, reponse: answer } = form.value;
  const competence = params.code;
  const given = await doors.practice.answerQuestion({ actor, competence, language: locale, itemId, rank, answer });
  if (given.ok) return { outcome: given.value };
  // A second press, another tab, a reload: the question now on is the answer.
  const isPassed = given.error.code === "QUESTION_PASSED" || given.error.code === "RUN_FINISHED";
  return isPassed ? redirect(`/competences/${params.code}/question`) : toResponse(given.error);
}

/** The verdict is of the question answered: the next one is read when the person goes on. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return hasOutcome(actionResult) ? false : defaultShouldRevalidate;
}

function hasOutcome(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "outcome" in answer;
}

export default function Practice({
  loaderData: { name, question },
  actionData,
  params: { code },
}: Route.ComponentProps) {
  const back = { to: `/competences/${code}`, text: `${code} ${competenceName(code)}` };
  if (actionData !== undefined && "outcome" in actionData) {
    const { outcome } = actionData;
    const label = m.exam_question({ number: outcome.place });
    return (
      <PracticeFrame
        person={name}
        back={back}
        done={outcome.isFinished ? 1 : outcome.place / MOST_QUESTIONS}
        progress={label}
      >
        <PracticeVerdict
          outcome={outcome}
          label={label}
          files={`/api/entrainement/${code}`}
          next={
            outcome.isFinished
              ? { to: back.to, text: m.practice_to_result() }
              : { to: `${back.to}/question`, text: m.practice_next() }
          }
        >
          {outcome.isLevelUp ? <p>{m.practice_level_up({ level: outcome.level })}</p> : null}
          {outcome.isNowCertifiable ? (
            <p>
              <b>{m.practice_now_certifiable()}</b>
            </p>
          ) : null}
        </PracticeVerdict>
      </PracticeFrame>
    );
  }
  if (question === null) {
    return (
      <PracticeFrame person={name} back={back} done={1} progress={m.practice_over()}>
        <div className="ask">
          <h1>{m.practice_over()}</h1>
          <p>
            <Link className="btn main" to={back.to}>
              {m.practice_to_result()}
            </Link>
          </p>
        </div>
      </PracticeFrame>
    );
  }
  const label = m.exam_question({ number: question.place });
  const refusal = actionData?.errors[0]?.message;
  return (
    <PracticeFrame person={name} back={back} done={(question.place - 1) / MOST_QUESTIONS} progress={label}>
      <PracticeQuestion
        key={question.rank}
        item={question.item}
        rank={question.rank}
        label={label}
        files={`/api/entrainement/${code}`}
        refusal={refusal}
      />
    </PracticeFrame>
  );
}
