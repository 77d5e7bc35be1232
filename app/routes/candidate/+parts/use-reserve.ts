import { useEffect, useRef } from "react";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { claimOf, displayedItem, placeAfter, screenOnDevice } from "./go-on-offline.ts";
import type { Answers } from "./use-answers.ts";
import type { ReserveOnDevice } from "./use-kept-reserve.ts";

export type Reserve = {
  /** what this page shows */
  screen: CandidateScreen;
  /** the question on screen is of the reserve, and the room does not know it yet; or it has a reserve to go on with */
  isGoingOn: boolean;
  /** answered, and nothing follows until the link is back */
  isWaiting: boolean;
  /** address → data address of the files of its questions */
  files: Readonly<Record<string, string>>;
};

type Input = Pick<LiveConnection, "send" | "serverNowMs" | "state"> & {
  deviceId: string | null;
  onDevice: ReserveOnDevice;
  /** the screen as the room says it */
  room: CandidateScreen;
  hasHeard: boolean;
  answers: Pick<Answers, "isGiven" | "pendingCount">;
};

/** Without a receipt for this long the page goes on, whatever the link says of itself; sooner behind another answer. */
const RECEIPT_WITHIN_MS = 3_000;
const NEXT_RECEIPT_WITHIN_MS = 1_000;
/** A question that was just shown comes first, and a class does not ask in one instant. */
const ASK_AFTER_MS = 1_000;
const ASK_SPREAD_MS = 1_500;
/** A lock that goes by itself: the question stays on screen behind it. */
const NO_FILES = {};
const LOCKS: readonly string[] = ["CLOCK_STOPPED", "ALERT_OPEN"];

/** The test on this device through a cut: what it shows, when it goes on by itself, and what the room must be told. */
export function useReserve(input: Input): Reserve {
  const { deviceId, onDevice, room, hasHeard, answers, send, serverNowMs, state } = input;
  const { kept, latest, change } = onDevice;
  const isLive = state === "live";
  const screen = screenOnDevice(room, kept);
  const question = screen.screen === "question" ? screen : null;
  const itemId = question?.item.id ?? null;
  const roomItemId = room.screen === "question" ? room.item.id : null;
  const isOwn = itemId !== null && itemId !== roomItemId;
  const isGiven = itemId !== null && answers.isGiven(itemId);
  const { pendingCount } = answers;

  // Asked for beside everything else, once a question of the room is on screen and has none.
  const isHeld = kept !== null && (isOwn || kept.reserve.after === roomItemId);
  const isOpen = room.screen === "question" && !room.isElapsed && !room.isReported;
  const wants = deviceId !== null && isLive && hasHeard && isOpen && !isHeld;
  useEffect(() => {
    if (!wants || roomItemId === null) return;
    const ask = () => void send({ type: "take-reserve" });
    const timer = setTimeout(ask, ASK_AFTER_MS + Math.random() * ASK_SPREAD_MS);
    return () => clearTimeout(timer);
  }, [wants, roomItemId, send]);

  // An answer without a receipt: the next question of the reserve, until the deadline that this page knows.
  const deadlineMs = question?.clock.deadlineMs ?? 0;
  const isStuck = isGiven && question?.isReported === false;
  const patienceMs = isLive ? (pendingCount > 1 ? NEXT_RECEIPT_WITHIN_MS : RECEIPT_WITHIN_MS) : 0;
  useEffect(() => {
    if (!isStuck || itemId === null) return;
    const goOn = () => {
      const now = latest();
      const shownAtMs = serverNowMs();
      const place = shownAtMs < deadlineMs ? placeAfter(now, itemId) : 0;
      if (now !== null && place > 0) change({ ...now, place, shownAtMs });
    };
    const timer = setTimeout(goOn, patienceMs);
    return () => clearTimeout(timer);
  }, [isStuck, patienceMs, itemId, deadlineMs, serverNowMs, change, latest]);

  // The room has the answer to what was displayed, or has gone past it: its own screen again.
  const given = useRef<string | null>(null);
  const isSettled = isLive && pendingCount === 0;
  useEffect(() => {
    const isIn = isOwn && given.current === itemId && !isGiven;
    given.current = isGiven ? itemId : null;
    const now = latest();
    const displayed = now === null ? null : (displayedItem(now)?.id ?? null);
    const isPast = isSettled && !isOwn && displayed !== null && displayed !== roomItemId;
    const isTold = room.screen === "question" || room.screen === "timed" || room.screen === "time-elapsed";
    if ((isIn && isTold) || (isPast && isTold) || (isSettled && room.screen === "ended" && now !== null)) change(null);
  }, [isOwn, isGiven, itemId, isSettled, roomItemId, room.screen, change, latest]);

  // The link is back and all answers are in: the room is told what is on screen, and keeps it there.
  const shown = isOwn && !isGiven && isSettled && hasHeard ? itemId : null;
  const number = question?.number ?? 0;
  useEffect(() => {
    const now = latest();
    if (shown === null || now === null) return;
    void send({ type: "show-reserve", number, itemId: shown, ...claimOf(now, shown, deviceId) }).then((reply) => {
      if (!reply.ok && !LOCKS.includes(reply.code) && latest() === now) change(null);
    });
  }, [shown, number, deviceId, send, change, latest]);

  return {
    screen,
    files: kept?.files ?? NO_FILES,
    isGoingOn: itemId !== null && (isOwn || (!isLive && placeAfter(kept, itemId) > 0)),
    isWaiting: !isLive && isGiven && (serverNowMs() >= deadlineMs || placeAfter(kept, itemId ?? "") === 0),
  };
}
