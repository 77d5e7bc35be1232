import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ClosedSessionView } from "./+parts/closed-session.tsx";
import { FinalisationForm } from "./+parts/finalisation-form.tsx";
import { FinalisationSummary } from "./+parts/finalisation-summary.tsx";
import { closeSession, removeReport, saveReport } from "./+parts/read-finalisation.ts";
import { readSessionNumber } from "./+parts/read-session-number.ts";
import { RoomReports } from "./+parts/room-reports.tsx";
import type { Route } from "./+types/session-finalise";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireStaff(context, request);
  const asked = { actor, sessionNumber: readSessionNumber(params) };
  const number = asked.sessionNumber;
  const board = await doors.centre.showFinalisation(asked);
  if (board.ok) return { number, board: board.value, closed: null };
  if (board.error.code === "SESSION_ALREADY_FINALIZED") {
    return { number, board: null, closed: valueOrThrow(await doors.centre.showClosedSession(asked)) };
  }
  if (board.error.code !== "SESSION_WITHOUT_STARTED_CERTIFICATION") valueOrThrow(board);
  return { number, board: null, closed: null };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireStaff(context, request);
  const staff = { actor, doors, sessionNumber: readSessionNumber(params) };
  const posted = await request.formData();
  switch (posted.get("geste")) {
    case "signaler":
      return saveReport(posted, staff);
    case "effacer":
      return removeReport(posted, staff);
    default:
      return closeSession(posted, staff);
  }
}

export function meta({ params }: Route.MetaArgs) {
  return [{ title: m.staff_finalise_title({ number: params.number }) }];
}

export default function SessionFinalisePage({ loaderData, actionData }: Route.ComponentProps) {
  const { number, board, closed } = loaderData;
  const { draft, review, report } = actionData ?? {};
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
        <h1>{closed === null ? m.staff_finalise_heading({ number }) : m.closing_closed_heading({ number })}</h1>
      </div>
      <div className="stack">
        <FormErrors answer={actionData} fields={["confirmation", "code", "candidat", "faits"]} />
        {closed === null ? null : <ClosedSessionView number={number} closed={closed} />}
        {closed !== null || board !== null ? null : (
          <Notice kind="warning">{m.error_session_without_started_certification()}</Notice>
        )}
        {board === null ? null : review !== undefined && draft !== undefined ? (
          <FinalisationSummary review={review} draft={draft} errors={actionData} questionCount={board.questionCount} />
        ) : (
          <>
            <RoomReports board={board} typed={report} errors={actionData} />
            <FinalisationForm number={number} board={board} draft={draft} />
          </>
        )}
      </div>
    </>
  );
}
