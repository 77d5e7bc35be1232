import { ClipboardCheck } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { finaliseForm } from "#worker/contract/forms/session-forms.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import { RoomReports } from "./+parts/room-reports.tsx";
import { FinishedTests, UnfinishedTests } from "./+parts/tests-to-close.tsx";
import type { Route } from "./+types/session-finalise";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const board = await doors.centre.showFinalisation({ actor, sessionNumber });
  if (board.ok) return { number: sessionNumber, board: board.value, refused: null };
  if (board.error.code === "SESSION_ALREADY_FINALIZED") throw redirect(`/sessions/${sessionNumber}`);
  if (board.error.code !== "SESSION_WITHOUT_STARTED_CERTIFICATION") valueOrThrow(board);
  return { number: sessionNumber, board: null, refused: board.error.code };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const sessionNumber = readSessionNumber(params);
  const posted = await request.formData();
  const reasons = [...posted].flatMap(([name, value]) =>
    name.startsWith("motif.") && value !== "" ? [[name.slice("motif.".length), value]] : [],
  );
  const form = finaliseForm.safeParse({
    reasons: Object.fromEntries(reasons),
    hasIncident: posted.has("incident"),
    hasJoiningIssue: posted.has("acces"),
    confirmed: posted.has("confirmation"),
  });
  if (!form.success) return toResponse(domainError("CONFIRMATION_REQUIRED", { field: "confirmation" }));
  const { confirmed: _, ...asked } = form.data;
  const done = await doors.centre.finaliseSession({ actor, sessionNumber, ...asked });
  return done.ok ? redirect(`/sessions/${sessionNumber}`) : toResponse(done.error);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_finalise_title({ number: params.number }) }];
}

export default function SessionFinalisePage({ loaderData: { number, board }, actionData }: Route.ComponentProps) {
  const confirmation = errorOf(actionData, "confirmation");
  return (
    <>
      <Crumbs
        links={[
          { to: "/sessions", label: m.staff_sessions() },
          { to: `/sessions/${number}`, label: m.staff_session_number({ number }) },
        ]}
        here={m.staff_finalise_short()}
      />
      <div className="page-head">
        <h1>{m.staff_finalise_heading({ number })}</h1>
      </div>
      {board === null ? (
        <Notice kind="warning">{m.error_session_without_started_certification()}</Notice>
      ) : (
        <Form method="post" className="stack">
          <FormErrors answer={actionData} fields={["confirmation"]} />
          {board.unfinished.length === 0 ? null : (
            <UnfinishedTests tests={board.unfinished} questionCount={board.questionCount} />
          )}
          {board.finished.length === 0 ? null : <FinishedTests tests={board.finished} />}
          {board.absent.length === 0 ? null : (
            <section>
              <h2>{m.staff_absent({ count: board.absent.length })}</h2>
              <p className="soft">{m.staff_absent_text()}</p>
              <p>{board.absent.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(", ")}</p>
            </section>
          )}
          <RoomReports reports={board.reports} />
          <section>
            <h2>{m.staff_more_about()}</h2>
            <label className="tick">
              <input type="checkbox" name="incident" /> <span>{m.staff_has_incident()}</span>
            </label>
            <label className="tick">
              <input type="checkbox" name="acces" /> <span>{m.staff_has_joining_issue()}</span>
            </label>
          </section>
          <section className="sheet pad stack">
            <p>
              {board.unresolvedReports === 0
                ? m.staff_finalise_publishes()
                : m.staff_finalise_waits({ count: board.unresolvedReports })}
            </p>
            <div>
              <label className="tick">
                <input type="checkbox" name="confirmation" required aria-describedby="confirmation-erreur" />{" "}
                <span>{m.staff_finalise_confirm()}</span>
              </label>
              <FieldError id="confirmation-erreur" text={confirmation} />
            </div>
            <div className="row-flex">
              <SubmitButton>
                <ClipboardCheck className="i" aria-hidden="true" /> {m.staff_finalise()}
              </SubmitButton>
              <Link className="btn" to={`/sessions/${number}`}>
                {m.staff_cancel()}
              </Link>
            </div>
          </section>
        </Form>
      )}
    </>
  );
}
