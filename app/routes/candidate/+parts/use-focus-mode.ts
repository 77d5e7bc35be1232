import { useEffect, useState } from "react";
import type { Exam } from "./use-exam.ts";

const LOOK_EVERY_MS = 1_000;

type FocusMode = {
  /** the first question in focus mode of a run: its candidate reads what that means first */
  needsIntro: boolean;
  confirm(): void;
};

/** Focus mode: told before the first question of a run, and the room is told once when the page is left. */
export function useFocusMode({ view: { screen }, answers, loseFocus }: Exam): FocusMode {
  const [isReady, setReady] = useState(false);
  const question = screen.screen === "question" ? screen : null;
  const isFocus = question !== null && question.focus !== null;
  const isOther = question !== null && question.focus === null;
  useEffect(() => {
    if (isOther) setReady(false);
  }, [isOther]);

  const itemId = question?.item.id ?? "";
  const number = question?.number ?? 0;
  const isWatched = isReady && question?.focus === "kept" && !question.isReported && !answers.isGiven(itemId);
  useEffect(() => {
    if (!isWatched) return;
    let hadFocus = document.hasFocus();
    const look = () => {
      const has = document.hasFocus() && document.visibilityState === "visible";
      if (hadFocus && !has) void loseFocus(number, itemId);
      hadFocus = has;
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isWatched, number, itemId, loseFocus]);

  return { needsIntro: isFocus && !isReady, confirm: () => setReady(true) };
}
