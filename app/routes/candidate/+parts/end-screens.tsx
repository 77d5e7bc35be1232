import { CheckCheck, DoorOpen, MonitorX, TimerOff, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { NotYou } from "#app/ui/not-you.tsx";
import type { FinishReason } from "#worker/core/session/state.ts";
import type { CandidateClock } from "#worker/core/session/views.ts";
import { CallButton } from "./call-button.tsx";
import { ExamHead } from "./exam-head.tsx";
import { Notices } from "./notices.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { TimeDetail } from "./time-detail.tsx";
import type { Exam } from "./use-exam.ts";

/** The test is over: why, what is safe, where the result will be. */
export function EndedScreen({ exam, reason, answered }: { exam: Exam; reason: FinishReason; answered: number }) {
  const { icon, title, text } = ending(reason);
  return (
    <Calm exam={exam} icon={icon} title={title}>
      <p>{text}</p>
      <p>{m.ended_count({ answered, count: exam.view.questionCount })}</p>
      <LateAnswers exam={exam} />
      <p>{m.ended_result()}</p>
      <Leave exam={exam} />
    </Calm>
  );
}

/** What this machine still owed when the test ended: on its way, counted, or too late to count. Said as it changes. */
function LateAnswers({ exam: { answers } }: { exam: Exam }) {
  const { pendingCount, late } = answers;
  return (
    <div role="status">
      {pendingCount > 0 ? <p>{m.late_pending({ count: pendingCount })}</p> : null}
      {late.counted > 0 ? <p>{m.late_counted({ count: late.counted })}</p> : null}
      {late.notCounted > 0 ? <p>{m.late_not_counted({ count: late.notCounted })}</p> : null}
    </div>
  );
}

/** Past the deadline, the last question answered: the supervisor ends or gives time. */
export function TimeElapsedScreen({ exam, clock }: { exam: Exam; clock: CandidateClock }) {
  return (
    <Calm
      exam={exam}
      icon={<TimerOff className="i big-icon" aria-hidden="true" />}
      title={m.elapsed_title()}
      call={<CallButton exam={exam} />}
      detail={<TimeDetail clock={clock} />}
    >
      <p>{m.elapsed_text()}</p>
    </Calm>
  );
}

/** The test went to another device: calm, and final for this one. */
export function FrozenScreen({ exam }: { exam: Exam }) {
  return (
    <Calm
      exam={exam}
      icon={<MonitorX className="i big-icon" aria-hidden="true" />}
      title={m.frozen_title()}
      call={<CallButton exam={exam} />}
    >
      <p>{m.frozen_text()}</p>
      <SignOut />
    </Calm>
  );
}

export function ClosedScreen({ exam }: { exam: Exam }) {
  return (
    <Calm exam={exam} icon={<DoorOpen className="i big-icon" aria-hidden="true" />} title={m.closed_title()}>
      <p>{m.closed_text()}</p>
      <Leave exam={exam} />
    </Calm>
  );
}

function ending(reason: FinishReason): { icon: ReactNode; title: string; text: string } {
  switch (reason) {
    case "all-answered":
      return {
        icon: <CheckCheck className="i big-icon" aria-hidden="true" />,
        title: m.ended_all_title(),
        text: m.ended_all_text(),
      };
    case "time-elapsed":
      return {
        icon: <TimerOff className="i big-icon" aria-hidden="true" />,
        title: m.ended_time_title(),
        text: m.ended_time_text(),
      };
    case "pool-exhausted":
      return {
        icon: <TriangleAlert className="i big-icon" aria-hidden="true" />,
        title: m.ended_fault_title(),
        text: m.ended_fault_text(),
      };
    default:
      return {
        icon: <DoorOpen className="i big-icon" aria-hidden="true" />,
        title: m.ended_supervisor_title(),
        text: reason === "ended-by-supervisor" ? m.ended_supervisor_text() : m.ended_finalised_text(),
      };
  }
}

type CalmProps = {
  exam: Exam;
  icon: ReactNode;
  title: string;
  call?: ReactNode;
  detail?: ReactNode;
  children: ReactNode;
};

function Calm({ exam, icon, title, call, detail, children }: CalmProps) {
  const { view } = exam;
  return (
    <div className="port">
      <ExamHead call={call} detail={detail}>
        <p className="me no-phone">{m.door_where({ number: String(view.sessionNumber), room: view.room })}</p>
      </ExamHead>
      <div className="horizon" />
      <main className="port-in stack" id="contenu">
        {icon}
        <ScreenTitle exam={exam}>{title}</ScreenTitle>
        <Notices exam={exam} />
        {exam.logOut === "done" ? null : (
          <NotYou name={`${view.person.firstName} ${view.person.lastName.toUpperCase()}`} />
        )}
        {children}
      </main>
    </div>
  );
}

/** What becomes of the login of this machine: ended by itself once every answer has its receipt. */
function Leave({ exam: { logOut, answers } }: { exam: Exam }) {
  if (logOut === "off") return <SignOut />;
  return (
    <div role="status">
      {logOut === "waiting" ? (
        <>
          <p>{answers.pendingCount > 0 ? m.leave_pending({ count: answers.pendingCount }) : m.leave_waiting()}</p>
          <SignOut />
        </>
      ) : (
        <>
          <p>
            <b>{m.leave_done()}</b> {m.leave_done_text()}
          </p>
          {/* A page of its own: nothing of this person stays in the next one's. */}
          <p>
            <a className="btn main big" href="/connexion">
              {m.leave_next()}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

/** On a shared computer the next pupil must not find this account open. */
function SignOut() {
  return (
    <form method="post" action="/deconnexion">
      <p className="row-flex">
        <button type="submit" className="btn main big">
          {m.ended_sign_out()}
        </button>
        <a className="btn big" href="/accueil">
          {m.ended_home()}
        </a>
      </p>
    </form>
  );
}
