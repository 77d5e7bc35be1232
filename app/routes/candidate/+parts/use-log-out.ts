import { useEffect, useState } from "react";
import { everyPendingAnswer, keepReserve } from "#app/live/answer-store.ts";
import { forgetDevice } from "#app/live/device-key.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { forgetDraft } from "./draft.ts";

/** `waiting`: the test is over, something of this person has no receipt yet. `done`: nobody is logged in here. */
export type LogOut = "off" | "waiting" | "done";

type Input = {
  sessionNumber: number;
  screen: CandidateScreen;
  hasHeard: boolean;
  pendingCount: number;
  /** whose answers, and whose reserve, are this person's */
  handIn: string;
  owner: string;
  /** this account, and no other: the next pupil may have logged in meanwhile */
  userId: string;
  stop(): void;
};

const AGAIN_MS = 2_000;
const TEST_SCREENS: ReadonlySet<string> = new Set(["instructions", "question", "paused", "time-elapsed"]);

/**
 * Shared machines: once a test that this tab has seen is over, and every answer of its candidate on this machine has its
 * receipt, the login ends on the server. Who comes back later to read the end screen stays logged in.
 */
export function useLogOut({
  sessionNumber,
  screen,
  hasHeard,
  pendingCount,
  handIn,
  owner,
  userId,
  stop,
}: Input): LogOut {
  const [state, setState] = useState<LogOut>("off");
  const isInTest = TEST_SCREENS.has(screen.screen);
  const isDone = state === "done";
  const isOver = hasHeard && (screen.screen === "ended" || screen.screen === "closed");

  useEffect(() => {
    if (isInTest) markTest(sessionNumber);
  }, [isInTest, sessionNumber]);

  useEffect(() => {
    if (!isOver || isDone || !sawTest(sessionNumber)) return;
    setState("waiting");
    if (pendingCount > 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const turn = async () => {
      const owed = (await everyPendingAnswer()).some(
        (answer) => answer.handIn === handIn || (answer.sessionNumber === sessionNumber && answer.owner === owner),
      );
      const isEnded = !owed && (await endLogin(userId));
      if (isGone) return;
      if (!isEnded) {
        timer = setTimeout(() => void turn(), AGAIN_MS);
        return;
      }
      void keepReserve(sessionNumber, owner, null);
      forgetDevice(sessionNumber);
      forgetDraft(sessionNumber);
      forgetTest(sessionNumber);
      stop();
      setState("done");
    };
    void turn();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isOver, pendingCount, sessionNumber, handIn, owner, userId, isDone, stop]);

  return state;
}

/** True once the server has ended it: it answers with a redirect to the door, which nobody follows here. */
async function endLogin(userId: string): Promise<boolean> {
  try {
    const body = new URLSearchParams({ compte: userId });
    const answer = await fetch("/deconnexion", { method: "POST", body, redirect: "manual" });
    return answer.type === "opaqueredirect";
  } catch {
    return false;
  }
}

const markName = (sessionNumber: number) => `vigie-en-test-${sessionNumber}`;

function markTest(sessionNumber: number): void {
  try {
    sessionStorage.setItem(markName(sessionNumber), "1");
  } catch {
    // A browser that keeps nothing: the person logs out by the button.
  }
}

function sawTest(sessionNumber: number): boolean {
  try {
    return sessionStorage.getItem(markName(sessionNumber)) !== null;
  } catch {
    return false;
  }
}

function forgetTest(sessionNumber: number): void {
  sessionStorage.removeItem(markName(sessionNumber));
}
