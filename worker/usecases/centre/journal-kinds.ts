import type { Event } from "#worker/core/session/event.ts";

/** What a reader looks for. `questions` and `link` are many and seldom of interest: shown when asked for. */
export type JournalKind = "session" | "identity" | "test" | "help" | "time" | "words" | "questions" | "link";

const KIND_OF: Record<Event["type"], JournalKind> = {
  "plan-set": "session",
  "session-started": "session",
  "session-finalised": "session",
  "candidate-arrived": "identity",
  "presence-confirmed": "identity",
  "presence-cancelled": "identity",
  "presence-lapsed": "identity",
  "code-refused": "identity",
  "instructions-opened": "test",
  "test-started": "test",
  "time-elapsed": "test",
  "time-restored": "test",
  "test-finished": "test",
  "resume-requested": "help",
  "resume-authorised": "help",
  "test-resumed": "help",
  "timer-started": "test",
  "focus-lost": "test",
  "alert-raised": "help",
  "alert-refused": "help",
  "alert-accepted": "help",
  "hand-raised": "help",
  "hand-lowered": "help",
  "room-paused": "time",
  "room-resumed": "time",
  "clock-stopped": "time",
  "clock-released": "time",
  "time-granted": "time",
  "grant-undone": "time",
  "extra-time-changed": "time",
  "note-added": "words",
  "message-sent": "words",
  "message-read": "words",
  "question-served": "questions",
  "question-answered": "questions",
  "question-withdrawn": "questions",
  "answer-kept": "test",
  "link-lost": "link",
  "link-restored": "link",
};

/** null (no kind asked for): everything but questions and link. */
export function typesOfKind(kind: JournalKind | "all" | null): string[] | null {
  if (kind === "all") return null;
  const isWanted = (one: JournalKind) => (kind === null ? one !== "questions" && one !== "link" : one === kind);
  return Object.entries(KIND_OF).flatMap(([type, one]) => (isWanted(one) ? [type] : []));
}
