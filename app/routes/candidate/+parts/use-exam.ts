import { useCallback, useEffect, useRef, useState } from "react";
import { clearAnswer, keepAnswer, type PendingAnswer, pendingAnswers } from "#app/live/answer-store.ts";
import { deviceKey, newId } from "#app/live/device-key.ts";
import type { LinkState, LiveReply } from "#app/live/live-link.ts";
import { useLiveConnection } from "#app/live/use-live-connection.ts";
import type { Answer, Locale } from "#worker/core/itembank/item.ts";
import type { CandidateView } from "#worker/core/session/views.ts";

export type Refusal = Extract<LiveReply, { ok: false }>;

export type Exam = {
  view: CandidateView;
  link: LinkState;
  /** answers kept on this machine and not yet acknowledged */
  pendingCount: number;
  isLoginLost: boolean;
  serverNowMs(): number;
  enter(accessCode: string, locale: Locale): Promise<LiveReply>;
  start(): Promise<LiveReply>;
  answer(number: number, itemId: string, answer: Answer): Promise<LiveReply>;
};

/** The server has this question's answer, from here or from elsewhere: nothing is left to send. */
const SETTLED_CODES = new Set(["ALREADY_ANSWERED"]);

/** One candidate's room on this device: the view as the server tells it, and the answers it owes. */
export function useExam(sessionNumber: number, firstView: CandidateView): Exam {
  const [view, setView] = useState(firstView);
  const [deviceId, setDeviceId] = useState<string | null>(null);
  const [pending, setPending] = useState<readonly PendingAnswer[]>([]);
  const [isLoginLost, setLoginLost] = useState(false);

  useEffect(() => setDeviceId(deviceKey(sessionNumber)), [sessionNumber]);

  const connection = useLiveConnection({
    sessionNumber,
    role: "candidat",
    deviceId,
    onFrame(frame) {
      if (frame.t !== "candidate") return;
      setLoginLost(false);
      setView(frame.view);
    },
    onLoginLost: () => setLoginLost(true),
  });
  const { send } = connection;

  const settle = useCallback(async (answer: PendingAnswer, reply: LiveReply) => {
    if (reply.ok || SETTLED_CODES.has(reply.code)) await clearAnswer(answer.commandId);
    setPending((known) => known.filter((one) => one.commandId !== answer.commandId));
  }, []);

  const deliver = useCallback(
    async (answer: PendingAnswer) => {
      setPending((known) => [...known.filter((one) => one.commandId !== answer.commandId), answer]);
      const reply = await send(answer.command, answer.commandId);
      await settle(answer, reply);
      return reply;
    },
    [send, settle],
  );

  // Once the device has its key: say that it is here, and hand in what an earlier page left behind.
  const hasArrived = useRef(false);
  useEffect(() => {
    if (deviceId === null || hasArrived.current) return;
    hasArrived.current = true;
    void send({ type: "arrive" });
    void pendingAnswers(sessionNumber).then((left) => {
      for (const answer of left) if (answer.deviceId === deviceId) void deliver(answer);
    });
  }, [deviceId, sessionNumber, send, deliver]);

  return {
    view,
    link: connection.state,
    pendingCount: pending.length,
    isLoginLost,
    serverNowMs: connection.serverNowMs,
    enter: (accessCode, locale) => send({ type: "enter", accessCode, locale }),
    start: () => send({ type: "start" }),
    async answer(number, itemId, answer) {
      const kept: PendingAnswer = {
        commandId: newId(),
        sessionNumber,
        deviceId: deviceId ?? "",
        command: { type: "answer", number, itemId, answer },
        givenAtMs: Date.now(),
        monotonicMs: performance.now(),
      };
      await keepAnswer(kept);
      return deliver(kept);
    },
  };
}
