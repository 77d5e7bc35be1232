import { Form, Link, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import type { Route } from "./+types/session-delete";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const shown = valueOrThrow(await doors.centre.showSession({ actor, sessionNumber: readSessionNumber(params) }));
  return {
    number: shown.session.number,
    enrolled: shown.candidates.length,
    started: shown.session.firstStartedAtS !== null,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const removed = await doors.centre.deleteSession({ actor, sessionNumber: readSessionNumber(params) });
  return removed.ok ? redirect("/sessions") : toResponse(removed.error);
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_session_delete_title({ number: params.number }) }];
}

export default function SessionDeletePage({ loaderData, actionData }: Route.ComponentProps) {
  const { number, enrolled, started } = loaderData;
  const back = `/sessions/${number}`;
  return (
    <>
      <Crumbs
        links={[
          { to: "/sessions", label: m.staff_sessions() },
          { to: back, label: m.staff_session_number({ number }) },
        ]}
        here={m.staff_delete()}
      />
      <div className="page-head">
        <h1>{m.staff_session_delete({ number })}</h1>
      </div>
      {started ? (
        <Notice kind="warning">{m.error_session_started_deletion()}</Notice>
      ) : (
        <Form method="post" className="sheet pad stack narrow">
          <FormErrors answer={actionData} fields={[]} />
          <p>{enrolled === 0 ? m.staff_session_delete_nobody() : m.staff_session_delete_text({ count: enrolled })}</p>
          <div className="row-flex">
            <SubmitButton look="danger main">{m.staff_delete()}</SubmitButton>
            <Link className="btn" to={back}>
              {m.staff_cancel()}
            </Link>
          </div>
        </Form>
      )}
    </>
  );
}
