import { useCallback, useEffect, useRef, useState } from "react";
import { clearAnswer, keepAnswer, type PendingAnswer, pendingAnswers } from "#app/live/answer-store.ts";
import { newId } from "#app/live/device-key.ts";
import type { LiveReply } from "#app/live/live-link.ts";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { Answer } from "#worker/core/itembank/item.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { afterRefusal } from "./after-refusal.ts";
import { clearDraft } from "./draft.ts";

export type Refusal = Extract<LiveReply, { ok: false }>;

export type Answers = {
  /** kept on this machine and not yet acknowledged */
  pendingCount: number;
  /** an answer to this question is on its way, or held until a lock is gone: another press changes nothing */
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

/** A held answer is tried again this long after a refusal that the screen does not explain. */
const AGAIN_MS = 1_000;

/** The answers that this machine owes: written before they are sent, cleared only by the room's receipt. */
export function useAnswers({ sessionNumber, deviceId, screen, send }: Input): Answers {
  const [owed, setOwed] = useState<readonly PendingAnswer[]>([]);
  const [refused, setRefused] = useState<{ itemId: string; refusal: Refusal } | null>(null);
  const held = useRef(new Map<string, PendingAnswer>());
  const given = useRef(new Set<string>());
  const isOpen = isOpenForAnswers(screen);
  const isOpenNow = useRef(isOpen);
  isOpenNow.current = isOpen;

  const forget = useCallback((answer: PendingAnswer) => {
    given.current.delete(answer.command.itemId);
    setOwed((known) => known.filter(({ commandId }) => commandId !== answer.commandId));
  }, []);

  const deliver = useCallback(
    async (answer: PendingAnswer): Promise<void> => {
      const { itemId } = answer.command;
      held.current.delete(answer.commandId);
      given.current.add(itemId);
      setOwed((known) => [...known.filter(({ commandId }) => commandId !== answer.commandId), answer]);
      const reply = await send(answer.command, answer.commandId);
      const after = reply.ok ? "settled" : afterRefusal(reply.code);
      if (after === "held") {
        held.current.set(answer.commandId, answer);
        // The lock may be gone already: its end was told before this refusal arrived.
        setTimeout(() => {
          if (isOpenNow.current && held.current.has(answer.commandId)) void deliver(answer);
        }, AGAIN_MS);
        return;
      }
      if (after !== "kept") await clearAnswer(answer.commandId);
      if (after === "settled") clearDraft(answer.sessionNumber, itemId);
      forget(answer);
      if (!reply.ok && after !== "settled") setRefused({ itemId, refusal: reply });
    },
    [send, forget],
  );

  // The lock is gone: what waited for it leaves, without the person doing anything.
  const unlocked = isOpen ? keyOf(screen) : null;
  useEffect(() => {
    if (unlocked !== null) for (const answer of [...held.current.values()]) void deliver(answer);
  }, [unlocked, deliver]);

  // What an earlier page of this tab left behind.
  const hasLooked = useRef(false);
  useEffect(() => {
    if (deviceId === null || hasLooked.current) return;
    hasLooked.current = true;
    void pendingAnswers(sessionNumber).then((left) => {
      for (const answer of left) if (answer.deviceId === deviceId) void deliver(answer);
    });
  }, [deviceId, sessionNumber, deliver]);

  const give = useCallback(
    async (number: number, itemId: string, answer: Answer) => {
      if (deviceId === null || given.current.has(itemId)) return;
      const kept: PendingAnswer = {
        commandId: newId(),
        sessionNumber,
        deviceId,
        command: { type: "answer", number, itemId, answer },
        givenAtMs: Date.now(),
        monotonicMs: performance.now(),
      };
      given.current.add(itemId);
      setRefused(null);
      setOwed((known) => [...known, kept]);
      await keepAnswer(kept);
      await deliver(kept);
    },
    [deviceId, sessionNumber, deliver],
  );

  return {
    pendingCount: owed.length,
    isGiven: (itemId) => owed.some(({ command }) => command.itemId === itemId),
    refusalOf: (itemId) => (refused?.itemId === itemId ? refused.refusal : null),
    give: (number, itemId, answer) => void give(number, itemId, answer),
  };
}

function isOpenForAnswers(screen: CandidateScreen): boolean {
  return screen.screen === "time-elapsed" || (screen.screen === "question" && !screen.isReported);
}

function keyOf(screen: CandidateScreen): string {
  return screen.screen === "question" ? screen.item.id : screen.screen;
}
