import { formatDuration, formatInstant, formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { juryTestForm } from "#worker/contract/forms/jury-form.ts";
import type { ShownTest } from "#worker/usecases/jury/show-test.ts";
import { ActList } from "./+parts/act-list.tsx";
import { JudgeForms } from "./+parts/judge-forms.tsx";
import { QuestionTable } from "./+parts/question-table.tsx";
import { readJury } from "./+parts/read-jury.ts";
import { RunWords } from "./+parts/run-words.tsx";
import { endWords } from "./+parts/test-words.ts";
import type { Route } from "./+types/jury-test";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const asked = { actor, sessionNumber: Number(params.number), candidateId: params.candidate, language: getLocale() };
  return valueOrThrow(await doors.jury.showTest(asked));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const { candidate: candidateId } = params;
  const sessionNumber = Number(params.number);
  return readJury(request, juryTestForm, (form) => {
    const asked = { actor, sessionNumber, candidateId, revision: form.revision, reason: form.motif };
    switch (form.geste) {
      case "juger":
        return doors.jury.judgeTest({ ...asked, verdict: form.decision === "none" ? null : form.decision });
      case "identifier": {
        const { lastName, firstName, birthdate } = form;
        return doors.jury.correctIdentity({ ...asked, lastName, firstName, birthdate });
      }
      case "recalculer":
        return doors.jury.rescoreTests(asked);
      default:
        return doors.jury.neutraliseQuestion({
          ...asked,
          itemId: form.question,
          candidateId: form.pour === "tous" ? null : candidateId,
          isUndone: form.geste === "remettre",
        });
    }
  });
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const { test } = loaderData ?? {};
  const name = test === undefined ? "" : `${test.lastName} ${test.firstName}`;
  return [{ title: m.jury_test_title({ name, number: params.number }) }];
}

export default function JuryTestPage({
  loaderData: { session, test, questions, acts },
  actionData,
}: Route.ComponentProps) {
  const name = `${test.lastName} ${test.firstName}`;
  const number = String(session.number);
  const answer = actionData ?? undefined;
  const isPublished = session.publishedAtS !== null;
  return (
    <>
      <Crumbs
        links={[
          { to: "/plateforme/jury", label: m.jury_heading() },
          { to: `/plateforme/jury/${number}`, label: m.jury_session_heading({ number }) },
        ]}
        here={name}
      />
      <div className="page-head">
        <h1>{name}</h1>
        <span>
          <RunWords run={test.run} />
        </span>
      </div>
      <div className="stack">
        <FormErrors answer={answer} fields={["motif", "lastName", "firstName", "birthdate"]} />
        <TestFacts test={test} timeZone={session.timeZone} />
        {isPublished ? (
          <p className="soft">{m.error_session_published()}</p>
        ) : (
          <JudgeForms key={session.revision} test={test} revision={session.revision} answer={answer} />
        )}
        <QuestionTable questions={questions} revision={session.revision} isPublished={isPublished} answer={answer} />
        <section className="stack">
          <h2>{m.jury_acts()}</h2>
          {acts.length === 0 ? (
            <p className="soft">{m.jury_acts_none()}</p>
          ) : (
            <ActList acts={acts} timeZone={session.timeZone} />
          )}
        </section>
      </div>
    </>
  );
}

function TestFacts({ test, timeZone }: { test: ShownTest["test"]; timeZone: string }) {
  const { startedAtS, finishedAtS, abortReason, verdict, run } = test;
  return (
    <section className="sheet pad">
      <h2>{m.jury_test_facts()}</h2>
      <dl className="dl">
        <dt>{m.jury_birth()}</dt>
        <dd>{formatShortDate(test.birthDate)}</dd>
        <dt>{m.jury_certification_number()}</dt>
        <dd>{test.certificationNumber}</dd>
        <dt>{m.jury_extra_time()}</dt>
        <dd>{test.extraTimePercent === 0 ? m.jury_no_extra_time() : formatPercent(test.extraTimePercent)}</dd>
        <dt>{m.jury_started()}</dt>
        <dd>{formatInstant(startedAtS * 1000, timeZone)}</dd>
        <dt>{m.jury_duration()}</dt>
        <dd>{finishedAtS === null ? "–" : formatDuration(finishedAtS - startedAtS)}</dd>
        <dt>{m.jury_end()}</dt>
        <dd>
          {endWords(test.finishReason)}
          {abortReason === null
            ? ""
            : abortReason === "candidate"
              ? ` · ${m.jury_abort_candidate()}`
              : ` · ${m.jury_abort_technical()}`}
        </dd>
        <dt>{m.jury_verdict_now()}</dt>
        <dd>
          {verdict === null
            ? m.jury_verdict_none()
            : verdict === "fraud"
              ? m.jury_verdict_fraud()
              : m.jury_verdict_cancelled()}
        </dd>
        <dt>{m.jury_runs()}</dt>
        <dd>{test.runs}</dd>
        <dt>{m.jury_code()}</dt>
        <dd className="mono">{run?.verificationCode ?? "–"}</dd>
      </dl>
    </section>
  );
}
