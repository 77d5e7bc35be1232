import { useEffect, useRef, useState } from "react";
import type { PendingAnswer } from "./answer-store.ts";

const AGAIN_MS = 15_000;

/**
 * How many answers of others this machine still holds; they leave by themselves while the page is open. What does it is
 * loaded after the page: doors open on old machines.
 */
export function useLeftAnswers(isOwn: (answer: PendingAnswer) => boolean = () => false): number {
  const [left, setLeft] = useState(0);
  const own = useRef(isOwn);
  own.current = isOwn;

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turn = async () => {
      clearTimeout(timer);
      timer = setTimeout(hurry, AGAIN_MS);
      const { handInLeftAnswers } = await import("./hand-in.ts");
      const still = await handInLeftAnswers((answer) => own.current(answer));
      if (isGone) return;
      setLeft(still);
      if (still === 0) clearTimeout(timer);
    };
    // Without network the rest of the page does not even load: the next turn tries again.
    const hurry = () => void turn().catch(() => {});
    hurry();
    addEventListener("online", hurry);
    return () => {
      isGone = true;
      clearTimeout(timer);
      removeEventListener("online", hurry);
    };
  }, []);

  return left;
}
