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
    const found = timeNews(before.current, screen).map((one) => ({ id: nextId.current++, text: timeNewsWords(one) }));
    before.current = screen;
    if (found.length === 0) return;
    setNews((known) => [...known, ...found]);
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
