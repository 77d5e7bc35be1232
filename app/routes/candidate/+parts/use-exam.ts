import { useEffect, useMemo, useRef, useState } from "react";
import { deviceKey, ownerMark } from "#app/live/device-key.ts";
import type { LinkState, LiveReply } from "#app/live/live-link.ts";
import { useLeftAnswers } from "#app/live/use-left-answers.ts";
import { useLiveConnection } from "#app/live/use-live-connection.ts";
import { preloadSimulators } from "#app/simulators/load-simulator.ts";
import type { Answer, Locale } from "#worker/core/itembank/item.ts";
import type { CandidateScreen, CandidateView } from "#worker/core/session/views.ts";
import { claimOf, keepForCut } from "./go-on-offline.ts";
import { fetchReserveFiles } from "./reserve-files.ts";
import { type Answers, useAnswers } from "./use-answers.ts";
import { type KeptDraft, useKeepDraft } from "./use-keep-draft.ts";
import { useKeptReserve } from "./use-kept-reserve.ts";
import { type LogOut, useLogOut } from "./use-log-out.ts";
import { type ReportOutcome, useReportOutcome } from "./use-report-outcome.ts";
import { type Reserve, useReserve } from "./use-reserve.ts";
import { type News, useTimeNews } from "./use-time-news.ts";

/** `byPortal`: an ENT opened this log-in, so there may be no password to ask for. */
type Account = { userId: string; login: string; byPortal: boolean };

export type Exam = {
  /** who logged in to open this page */
  account: Account;
  view: CandidateView;
  link: LinkState;
  /** the view is the room's own word, not the page as it was made */
  hasHeard: boolean;
  isLoginLost: boolean;
  answers: Answers;
  /** what the room has of the simulator on screen, half done */
  draft: KeptDraft | null;
  /** the room keeps it for whatever machine the test goes on with */
  keepDraft(itemId: string, answer: Answer): void;
  offline: Omit<Reserve, "screen">;
  /** the login of this machine, once the test is over */
  logOut: LogOut;
  /** answers of other people, or of another tab, that this machine still holds */
  leftCount: number;
  reportOutcome: ReportOutcome;
  /** what has just changed in this person's time, in words */
  news: News[];
  serverNowMs(): number;
  /** the person has just done something about the link: it is tried at once */
  retry(): void;
  enter(accessCode: string, locale: Locale): Promise<LiveReply>;
  start(): Promise<LiveReply>;
  report(number: number, itemId: string): Promise<LiveReply>;
  startTimer(number: number, itemId: string): Promise<LiveReply>;
  loseFocus(number: number, itemId: string): Promise<LiveReply>;
  raiseHand(): Promise<LiveReply>;
  dropHand(): Promise<LiveReply>;
  readMessage(messageId: string): Promise<LiveReply>;
};

/** What the server gives the page to start from: it is written into the document. */
export type ExamStart = { sessionNumber: number; view: CandidateView; nowMs: number; handIn: string; account: Account };
/** `seq` −1: the page as the server made it, before any frame */
type Picture = { seq: number; view: CandidateView; draft: KeptDraft | null };

/** One candidate's room on this device: the view as the server tells it, and what this person may ask. */
export function useExam({ sessionNumber, view: firstView, nowMs, handIn, account }: ExamStart): Exam {
  const [picture, setPicture] = useState<Picture>({ seq: -1, view: firstView, draft: null });
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [isLoginLost, setLoginLost] = useState(false);
  const { view } = picture;
  const { firstName, lastName, birthDate } = firstView.person;
  const person = [lastName, firstName, birthDate].join("|");
  const owner = ownerMark(person);

  useEffect(() => setDeviceId(deviceKey(sessionNumber, person)), [sessionNumber, person]);
  const onDevice = useKeptReserve(sessionNumber, deviceId, owner);

  const { send, seen, serverNowMs, state, stop, retry } = useLiveConnection({
    sessionNumber,
    role: "candidat",
    deviceId,
    nowMs,
    onFrame(frame) {
      if (frame.t === "reserve" && deviceId !== null) {
        preloadSimulators(frame.reserve.items);
        keepForCut(onDevice, deviceId, frame.reserve, (reserve) => fetchReserveFiles(sessionNumber, reserve));
      }
      if (frame.t !== "candidate") return;
      setLoginLost(false);
      // A request that took long may tell less than a socket has told since.
      setPicture((known) =>
        frame.seq < known.seq ? known : { seq: frame.seq, view: frame.view, draft: frame.draft ?? null },
      );
    },
    isAwaiting: () => isAwaiting(view),
    onLoginLost: () => setLoginLost(true),
  });
  const hasHeard = picture.seq >= 0;
  const answers = useAnswers({
    sessionNumber,
    deviceId,
    owner,
    handIn,
    screen: view.screen,
    latestReserve: onDevice.latest,
    send,
    serverNowMs,
  });
  const { screen, ...offline } = useReserve({
    deviceId,
    onDevice,
    room: view.screen,
    hasHeard,
    answers,
    send,
    serverNowMs,
    state,
  });
  // What this person gave here is the desk's to hand in, also from an earlier tab.
  const leftCount = useLeftAnswers((answer) => deviceId === null || answer.owner === owner);
  const logOut = useLogOut({
    sessionNumber,
    screen: view.screen,
    hasHeard,
    pendingCount: answers.pendingCount,
    handIn,
    owner,
    userId: account.userId,
    stop,
  });

  // After it is on screen, not before: a supervisor sees the act acknowledged by this very browser.
  useEffect(() => {
    if (picture.seq >= 0) seen(picture.seq);
  }, [picture, seen]);

  const hasArrived = useRef(false);
  useEffect(() => {
    if (deviceId === null || hasArrived.current) return;
    hasArrived.current = true;
    void send({ type: "arrive" });
  }, [deviceId, send]);

  const keepDraft = useKeepDraft({ send, state });
  const { latest } = onDevice;
  const acts = useMemo(
    () => ({
      enter: (accessCode: string, locale: Locale) => send({ type: "enter", accessCode, locale }),
      start: () => send({ type: "start" }),
      report: (number: number, itemId: string) =>
        send({ type: "raise-alert", number, itemId, ...claimOf(latest(), itemId, deviceId) }),
      startTimer: (number: number, itemId: string) => send({ type: "start-timer", number, itemId }),
      loseFocus: (number: number, itemId: string) => send({ type: "lose-focus", number, itemId }),
      raiseHand: () => send({ type: "raise-hand" }),
      dropHand: () => send({ type: "drop-hand" }),
      readMessage: (messageId: string) => send({ type: "read-message", messageId }),
    }),
    [send, latest, deviceId],
  );

  return {
    account,
    view: screen === view.screen ? view : { ...view, screen },
    link: state,
    hasHeard,
    offline,
    isLoginLost: isLoginLost && logOut !== "done",
    logOut,
    leftCount,
    answers,
    draft: picture.draft,
    keepDraft,
    reportOutcome: useReportOutcome(sessionNumber, screen),
    news: useTimeNews(view.screen),
    serverNowMs,
    retry,
    ...acts,
  };
}

/** This person waits for somebody: where only requests pass, the page looks more often. */
function isAwaiting({ screen, isHandRaised }: CandidateView): boolean {
  return isHandRaised || isAwaited(screen);
}

function isAwaited(screen: CandidateScreen): boolean {
  switch (screen.screen) {
    case "question":
      return screen.isReported;
    case "ended":
    case "frozen":
    case "closed":
    case "instructions":
      return false;
    default:
      return true;
  }
}
