import { Check, Clock, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { formatDuration, formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateView } from "#worker/core/session/views.ts";
import { CallButton } from "./call-button.tsx";
import { ExamHead } from "./exam-head.tsx";
import { Notices } from "./notices.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import type { Exam } from "./use-exam.ts";

type DoorProps = {
  exam: Exam;
  title: string;
  /** 2: presence, 3: code, 4: instructions */
  step: 2 | 3 | 4;
  /** the body of the step reached */
  children: ReactNode;
  /** the sentence of step 2 once it is done */
  confirmed?: string | undefined;
  isDiscFull: boolean;
};

/** The four steps between the login and the test: the one reached is open, the others say what comes. */
export function DoorSteps({ exam, title, step, children, confirmed, isDiscFull }: DoorProps) {
  const { view } = exam;
  const steps = [
    m.door_step_enrolled({ number: String(view.sessionNumber) }),
    step > 2 ? (confirmed ?? m.door_step_confirmed()) : m.door_step_presence(),
    m.door_step_code(),
    m.door_step_instructions(),
  ];
  return (
    <div className="port">
      <ExamHead call={<CallButton exam={exam} />}>
        <p className="me no-phone">{m.door_where({ number: String(view.sessionNumber), room: view.room })}</p>
      </ExamHead>
      <div className="horizon" />
      <main className="port-in" id="contenu">
        <div style={{ marginBottom: 14 }}>
          <ScreenTitle exam={exam} key={title}>
            {title}
          </ScreenTitle>
        </div>
        <PersonCard view={view} />
        <Notices exam={exam} />
        <ol className="steps">
          {steps.map((text, index) => (
            <Step key={text} number={index + 1} reached={step} text={text}>
              {index + 1 === step ? children : null}
            </Step>
          ))}
        </ol>
        <p className="small soft">
          <Clock className="i" aria-hidden="true" /> {m.door_your_time()} <b>{formatDuration(view.allowedSeconds)}</b>
          {view.extraTimePercent > 0 ? m.door_extra_time({ percent: formatPercent(view.extraTimePercent) }) : "."}
        </p>
      </main>
      <svg className="port-art" viewBox="0 0 360 190" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        <path d="M-6000 78H132L180 166 228 78H6000" />
        <circle className={isDiscFull ? "full" : undefined} cx="180" cy="52" r="32" />
      </svg>
    </div>
  );
}

type StepProps = { number: number; reached: number; text: string; children: ReactNode };

function Step({ number, reached, text, children }: StepProps) {
  const look = number < reached ? "ok" : number === reached ? "now" : "todo";
  return (
    <li className={look} aria-current={look === "now" ? "step" : undefined}>
      <span className="dot">{look === "ok" ? <Check className="i" aria-hidden="true" /> : number}</span>
      <div>
        <b>{text}</b>
        {children}
      </div>
    </li>
  );
}

function PersonCard({ view: { person } }: { view: CandidateView }) {
  const birth = m.door_born({ date: formatShortDate(person.birthDate) });
  return (
    <div className="idcard">
      <div style={{ flex: 1, minWidth: 200 }}>
        <p style={{ fontSize: "1.25rem", fontWeight: 700, lineHeight: 1.25 }}>
          {person.firstName} {person.lastName.toUpperCase()}
        </p>
        <p className="soft">
          {birth}
          {person.division === null ? "" : m.door_division({ division: person.division.replaceAll(" ", "\u00a0") })}
        </p>
      </div>
      <form method="post" action="/deconnexion">
        <button type="submit" className="btn quiet" style={{ margin: "-6px 0 -6px -16px" }}>
          {m.not_you()}
        </button>
      </form>
    </div>
  );
}

/** Says that the page waits by itself: nothing to press, nothing to reload. */
export function WaitingChip({ children }: { children: ReactNode }) {
  return (
    <p className="chip is-wait" style={{ marginTop: 8 }} role="status">
      <Hourglass className="i" aria-hidden="true" /> {children}
    </p>
  );
}
