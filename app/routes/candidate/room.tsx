import { data, redirect } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireActor } from "#app/server/require-actor.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import { CodeScreen, ResumeScreen, WaitingScreen } from "./+parts/door-screens.tsx";
import { ClosedScreen, EndedScreen, FrozenScreen, TimeElapsedScreen } from "./+parts/end-screens.tsx";
import { InstructionsScreen } from "./+parts/instructions-screen.tsx";
import { FocusScreen, TimedScreen } from "./+parts/mode-screens.tsx";
import { OfflineScreen } from "./+parts/offline-screen.tsx";
import { PausedScreen } from "./+parts/paused-screen.tsx";
import { QuestionScreen } from "./+parts/question-screen.tsx";
import { type Exam, useExam } from "./+parts/use-exam.ts";
import { useFocusMode } from "./+parts/use-focus-mode.ts";
import { useStayInTest } from "./+parts/use-stay-in-test.ts";
import type { Route } from "./+types/room";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: `${m.exam_title({ number: params.number })} – ${m.app_name()}` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const sessionNumber = Number(params.number);
  if (!Number.isSafeInteger(sessionNumber) || sessionNumber < 1) throw data(null, { status: 404 });
  const room = await doors.candidate.openRoom({ actor, sessionNumber });
  if (!room.ok) throw redirect("/certification");
  return { sessionNumber, ...room.value, account: { userId: actor.userId, login: actor.login }, nowMs: Date.now() };
}

/** The session's page never asks its loader again: the live link tells it everything. */
export const shouldRevalidate = () => false;

export default function CandidateRoom({ loaderData }: Route.ComponentProps) {
  const exam = useExam(loaderData);
  const hasTriedToLeave = useStayInTest(exam);
  return <Screen exam={exam} hasTriedToLeave={hasTriedToLeave} />;
}

function Screen({ exam, hasTriedToLeave }: { exam: Exam; hasTriedToLeave: boolean }) {
  const { screen } = exam.view;
  const focus = useFocusMode(exam);
  if (exam.offline.isWaiting && screen.screen === "question") return <OfflineScreen exam={exam} clock={screen.clock} />;
  switch (screen.screen) {
    case "waiting":
      return <WaitingScreen exam={exam} reason={screen.reason} />;
    case "code":
      return <CodeScreen exam={exam} purpose={screen.purpose} validUntilMs={screen.validUntilMs} />;
    case "resume-requested":
      return <ResumeScreen exam={exam} />;
    case "instructions":
      return <InstructionsScreen exam={exam} />;
    case "question":
      if (focus.needsIntro) return <FocusScreen exam={exam} question={screen} onReady={focus.confirm} />;
      return <QuestionScreen exam={exam} question={screen} hasTriedToLeave={hasTriedToLeave} />;
    case "timed":
      return <TimedScreen exam={exam} timed={screen} />;
    case "paused":
      return <PausedScreen exam={exam} paused={screen} />;
    case "time-elapsed":
      return <TimeElapsedScreen exam={exam} clock={screen.clock} />;
    case "ended":
      return <EndedScreen exam={exam} reason={screen.reason} answered={screen.answeredCount} />;
    case "frozen":
      return <FrozenScreen exam={exam} />;
    case "closed":
      return <ClosedScreen exam={exam} />;
    default:
      return exhaustive(screen);
  }
}
