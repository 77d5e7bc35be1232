import { useEffect, useRef, useState } from "react";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { timeNews } from "./exam-time.ts";
import { timeNewsWords } from "./ledger-words.ts";

export type News = { id: number; text: string };

/** Long enough to be read by anybody; afterwards it stands in the detail of the time, for good. */
const SHOWN_MS = 60_000;

/** What was just given to, or taken from, this person's time, in words: from one picture of the room to the next. */
export function useTimeNews(screen: CandidateScreen): News[] {
  const [news, setNews] = useState<News[]>([]);
  const before = useRef(screen);
  const nextId = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const told = timeNews(before.current, screen);
    before.current = screen;
    if (told.length === 0) return;
    const found = told.map((one) => ({ id: nextId.current++, text: timeNewsWords(one) }));
    // What was taken back is not left standing beside the news that it was.
    const isTakenBack = told.some(({ kind }) => kind === "taken-back");
    setNews((known) => (isTakenBack ? found : [...known, ...found]));
    timers.current.add(
      setTimeout(() => setNews((known) => known.filter(({ id }) => found.every((one) => one.id !== id))), SHOWN_MS),
    );
  }, [screen]);

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  return news;
}
