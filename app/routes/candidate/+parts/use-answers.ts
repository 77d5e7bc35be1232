import { useEffect, useRef, useState } from "react";
import {
  clearAnswer,
  type KeptReserve,
  keepAnswer,
  type PendingAnswer,
  pendingAnswers,
} from "#app/live/answer-store.ts";
import { newId } from "#app/live/device-key.ts";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { AnswerDesk, type DeskPicture, EMPTY_DESK, type Refusal } from "./answer-desk.ts";
import { clearDraft } from "./draft.ts";
import { claimOf } from "./go-on-offline.ts";

export type Answers = {
  /** handed in since the end was shown */
  late: { counted: number; notCounted: number };
  /** kept on this machine and not yet acknowledged */
  pendingCount: number;
  /** an answer to this question is on its way, or held until a lock is gone */
  isGiven(itemId: string): boolean;
  /** the answer to this question came back: why */
  refusalOf(itemId: string): Refusal | null;
  give(number: number, itemId: string, answer: Answer): void;
};

type Input = Pick<LiveConnection, "send" | "serverNowMs"> & {
  sessionNumber: number;
  deviceId: string | null;
  owner: string;
  handIn: string;
  /** the screen as the room says it */
  screen: CandidateScreen;
  /** the reserve as it is at the press */
  latestReserve(): KeptReserve | null;
};

/** The desk of this page's answers, and what an earlier page of the same tab left on the machine. */
export function useAnswers(input: Input): Answers {
  const { sessionNumber, deviceId, owner, handIn, screen, send, serverNowMs, latestReserve } = input;
  const [{ owed, refused, taken, notCounted }, setPicture] = useState<DeskPicture>(EMPTY_DESK);
  const takenBefore = useRef<number | null>(null);
  // The answers that ended the test are on their way when the end is shown: they are not late.
  if (screen.screen === "ended") takenBefore.current ??= taken + (isOwnEnd(screen.reason) ? owed.length : 0);
  const desk = useRef<AnswerDesk | null>(null);

  useEffect(() => {
    if (deviceId === null) return;
    const made = new AnswerDesk({
      send,
      keep: keepAnswer,
      clear: clearAnswer,
      onSettled: ({ command }) => clearDraft(sessionNumber, command.itemId),
      onChange: setPicture,
    });
    desk.current = made;
    void pendingAnswers(sessionNumber).then((left) => {
      for (const answer of left) {
        if (answer.deviceId === deviceId) void made.deliver(answer);
        else if (answer.owner === owner) void made.deliver(ofFormerDevice(answer));
      }
    });
    return () => made.stop();
  }, [deviceId, sessionNumber, owner, send]);

  // Each question that takes answers, and each time it takes them again.
  const openFor = openQuestion(screen);
  useEffect(() => {
    if (deviceId !== null) desk.current?.setOpen(openFor !== null);
  }, [openFor, deviceId]);

  return {
    late: { counted: Math.max(0, taken - (takenBefore.current ?? taken)), notCounted },
    pendingCount: owed.length,
    isGiven: (itemId) => owed.some(({ command }) => command.itemId === itemId),
    refusalOf: (itemId) => (refused?.itemId === itemId ? refused.refusal : null),
    give(number, itemId, answer) {
      if (deviceId === null) return;
      void desk.current?.give({
        commandId: newId(),
        sessionNumber,
        deviceId,
        owner,
        handIn,
        command: {
          type: "answer",
          number,
          itemId,
          answer,
          givenAtMs: serverNowMs(),
          ...claimOf(latestReserve(), itemId, deviceId),
        },
        givenAtMs: Date.now(),
        monotonicMs: performance.now(),
      });
    },
  };
}

/** The candidate's last answer ended it, nobody and no clock. */
function isOwnEnd(reason: Extract<CandidateScreen, { screen: "ended" }>["reason"]): boolean {
  return reason === "all-answered" || reason === "pool-exhausted";
}

/** Left by a page of before a crash or a power cut: handed in with that page's key. */
function ofFormerDevice(answer: PendingAnswer): PendingAnswer {
  const { command, deviceId } = answer;
  return { ...answer, command: { formerDeviceId: deviceId, ...command } };
}

function openQuestion(screen: CandidateScreen): string | null {
  if (screen.screen === "question") return screen.isReported ? null : screen.item.id;
  return screen.screen === "time-elapsed" || screen.screen === "ended" ? screen.screen : null;
}
