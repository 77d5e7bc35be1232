import { useEffect, useState } from "react";
import type { Exam } from "./use-exam.ts";

const IN_TEST = { isInTest: true };
const IN_TEST_SCREENS: ReadonlySet<string> = new Set(["question", "timed", "paused", "time-elapsed"]);

/**
 * The back button does not leave a test; true once it was pressed at the question on screen. Closing the page asks
 * first while an answer has not left, except to log in again: the answer is kept on the machine and leaves then.
 */
export function useStayInTest({ view: { screen }, answers: { pendingCount }, isLoginLost }: Exam): boolean {
  const isInTest = IN_TEST_SCREENS.has(screen.screen);
  const shown = screen.screen === "question" ? screen.item.id : screen.screen;
  const [refusedAt, setRefusedAt] = useState<string | null>(null);

  useEffect(() => {
    if (!isInTest) return;
    // An entry of its own: going back from the first one of a document leaves the document, which no page can refuse.
    if (!isEntryOfTest(history.state)) history.pushState(IN_TEST, "");
    let { hash } = location;
    const stay = () => {
      // A link within the page makes an entry too, without a mark.
      if (hash !== location.hash) history.replaceState(IN_TEST, "");
      hash = location.hash;
      if (isEntryOfTest(history.state)) return;
      history.forward();
      setRefusedAt(shown);
    };
    addEventListener("popstate", stay);
    return () => removeEventListener("popstate", stay);
  }, [isInTest, shown]);

  const asks = isInTest && pendingCount > 0 && !isLoginLost;
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [asks]);

  return refusedAt === shown;
}

function isEntryOfTest(state: unknown): boolean {
  return typeof state === "object" && state !== null && "isInTest" in state;
}
