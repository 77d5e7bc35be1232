import { useEffect, useState } from "react";
import { useBlocker, useLocation, useNavigate } from "react-router";
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
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const hasEntry = isEntryOfTest(state);

  // An entry of its own: going back from the first one of a document leaves the document, which no page can refuse.
  useEffect(() => {
    if (isInTest && !hasEntry) void navigate(pathname, { state: IN_TEST, preventScrollReset: true });
  }, [isInTest, hasEntry, navigate, pathname]);

  const blocker = useBlocker(({ historyAction }) => isInTest && historyAction === "POP");
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    setRefusedAt(shown);
    blocker.reset();
  }, [blocker, shown]);

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
