import { useEffect, useRef, useState } from "react";
import { clearAnswer, keepAnswer, pendingAnswers } from "#app/live/answer-store.ts";
import { newId } from "#app/live/device-key.ts";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { AnswerDesk, type DeskPicture, type Refusal } from "./answer-desk.ts";
import { clearDraft } from "./draft.ts";

export type Answers = {
  /** kept on this machine and not yet acknowledged */
  pendingCount: number;
  /** an answer to this question is on its way, or held until a lock is gone */
  isGiven(itemId: string): boolean;
  /** the answer to this question came back: why */
  refusalOf(itemId: string): Refusal | null;
  give(number: number, itemId: string, answer: Answer): void;
};

type Input = Pick<LiveConnection, "send"> & {
  sessionNumber: number;
  deviceId: string | null;
  screen: CandidateScreen;
};

/** The desk of this page's answers, and what an earlier page of the same tab left on the machine. */
export function useAnswers({ sessionNumber, deviceId, screen, send }: Input): Answers {
  const [{ owed, refused }, setPicture] = useState<DeskPicture>({ owed: [], refused: null });
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
      for (const answer of left) if (answer.deviceId === deviceId) void made.deliver(answer);
    });
    return () => made.stop();
  }, [deviceId, sessionNumber, send]);

  // Each question that takes answers, and each time it takes them again.
  const openFor = openQuestion(screen);
  useEffect(() => {
    if (deviceId !== null) desk.current?.setOpen(openFor !== null);
  }, [openFor, deviceId]);

  return {
    pendingCount: owed.length,
    isGiven: (itemId) => owed.some(({ command }) => command.itemId === itemId),
    refusalOf: (itemId) => (refused?.itemId === itemId ? refused.refusal : null),
    give(number, itemId, answer) {
      if (deviceId === null) return;
      void desk.current?.give({
        commandId: newId(),
        sessionNumber,
        deviceId,
        command: { type: "answer", number, itemId, answer },
        givenAtMs: Date.now(),
        monotonicMs: performance.now(),
      });
    },
  };
}

function openQuestion(screen: CandidateScreen): string | null {
  if (screen.screen === "question") return screen.isReported ? null : screen.item.id;
  return screen.screen === "time-elapsed" ? screen.screen : null;
}
