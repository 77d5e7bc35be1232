import type { PendingAnswer } from "#app/live/answer-store.ts";
import type { Exam } from "#app/routes/candidate/+parts/use-exam.ts";
import type { CandidateClock, CandidateScreen, CandidateView } from "#worker/core/session/views.ts";

export const NOW = Date.UTC(2027, 0, 12, 9, 53, 0);
export const MINUTE = 60_000;

export function aClock(over: Partial<CandidateClock> = {}): CandidateClock {
  return {
    deadlineMs: NOW + 49 * MINUTE,
    stoppedAtMs: null,
    baseSeconds: 6300,
    extraTimePercent: 0,
    allowedSeconds: 6300,
    ledger: [],
    ...over,
  };
}

type Question = Extract<CandidateScreen, { screen: "question" }>;

export function aQuestion(over: Partial<Question> = {}, itemId = "item-12"): Question {
  return {
    screen: "question",
    number: 12,
    item: {
      id: itemId,
      kind: "qcu",
      situation: null,
      question: "Que faire de ce message ?",
      documents: [],
      illustration: null,
      choices: [
        { id: "a", text: "Le supprimer" },
        { id: "b", text: "Le suivre" },
      ],
    },
    clock: aClock(),
    isElapsed: false,
    isReported: false,
    questionEndsAtMs: null,
    focus: null,
    ...over,
  };
}

export function aView(screen: CandidateScreen, over: Partial<CandidateView> = {}): CandidateView {
  return {
    person: { firstName: "Anne-Sophie", lastName: "Marchand", birthDate: "2012-02-29", division: "3e A" },
    sessionNumber: 48213,
    room: "B12",
    timeZone: "Europe/Paris",
    opensAtMs: NOW - 10 * 60 * MINUTE,
    allowedSeconds: 6300,
    extraTimePercent: 0,
    questionCount: 32,
    isCountdownShown: true,
    isHandRaised: false,
    messages: [],
    screen,
    ...over,
  };
}

const done = () => Promise.resolve({ ok: true as const, at: 1 });

export function anExam(view: CandidateView, over: Partial<Exam> = {}): Exam {
  return {
    account: { userId: "user-1", login: "anne-sophie.marchand2902", byPortal: false },
    view,
    link: "live",
    hasHeard: true,
    isLoginLost: false,
    offline: { isGoingOn: false, isWaiting: false, files: {} },
    answers: {
      late: { counted: 0, notCounted: 0 },
      pendingCount: 0,
      isGiven: () => false,
      refusalOf: () => null,
      give: () => {},
    },
    draft: null,
    keepDraft: () => {},
    logOut: "off",
    leftCount: 0,
    reportOutcome: null,
    news: [],
    serverNowMs: () => NOW,
    retry: () => {},
    enter: done,
    start: done,
    report: done,
    startTimer: done,
    loseFocus: done,
    raiseHand: done,
    dropHand: done,
    readMessage: done,
    ...over,
  };
}

export function anAnswer(number: number, itemId = `item-${number}`): PendingAnswer {
  return {
    commandId: `command-${itemId}`,
    sessionNumber: 48213,
    deviceId: "a-device-of-the-test",
    command: { type: "answer", number, itemId, answer: { kind: "skip" } },
    givenAtMs: NOW,
    monotonicMs: 0,
  };
}
