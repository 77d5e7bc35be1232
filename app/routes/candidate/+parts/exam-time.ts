import type { CandidateClock, CandidateLedgerLine, CandidateScreen } from "#worker/core/session/views.ts";

/** Minutes before the end at which the person is told. */
const MARKS = [30, 10, 5, 1];

/** Whole seconds left, from the server's clock; they stand still while the clock is stopped. */
export function secondsLeft({ deadlineMs, stoppedAtMs }: CandidateClock, nowMs: number): number {
  return Math.max(0, Math.ceil((deadlineMs - (stoppedAtMs ?? nowMs)) / 1000));
}

/**
 * Minutes left to say, when a mark was passed between two looks; null when none was. Each mark is said once, and again
 * only if time given has put it back ahead. A page that slept says what is left now, not the mark it missed.
 */
export function markPassed(before: number, now: number): number | null {
  const isPassed = MARKS.some((mark) => before > mark * 60 && now <= mark * 60);
  return isPassed && now > 0 ? Math.ceil(now / 60) : null;
}

export type TimeNews =
  | { kind: "given"; line: CandidateLedgerLine }
  | { kind: "taken-back"; line: CandidateLedgerLine }
  | { kind: "extra-time"; percent: number }
  /** time was up, and the test goes on */
  | { kind: "reopened" };

/** What changed in a person's time between two screens; nothing when one of them shows no time. */
export function timeNews(before: CandidateScreen, after: CandidateScreen): TimeNews[] {
  const [old, now] = [timeOf(before), timeOf(after)];
  if (old === null || now === null) return [];
  const reopened: TimeNews[] = old.isElapsed && !now.isElapsed ? [{ kind: "reopened" }] : [];
  const percent = now.clock.extraTimePercent;
  const extraTime: TimeNews[] = percent === old.clock.extraTimePercent ? [] : [{ kind: "extra-time", percent }];
  return [
    ...reopened,
    ...extraTime,
    ...without(now.clock.ledger, old.clock.ledger).map((line) => ({ kind: "given" as const, line })),
    ...without(old.clock.ledger, now.clock.ledger).map((line) => ({ kind: "taken-back" as const, line })),
  ];
}

function without(lines: CandidateLedgerLine[], others: CandidateLedgerLine[]): CandidateLedgerLine[] {
  return lines.filter((line) => isNews(line) && !others.some(({ id }) => id === line.id));
}

/** A stop shorter than this stands in the detail of the time, and is no news: nobody had to wait. */
const SHORT_STOP_SECONDS = 5;

function isNews(line: CandidateLedgerLine): boolean {
  return isWorthSaying(line) && (line.kind === "grant" || line.kind === "link" || line.seconds >= SHORT_STOP_SECONDS);
}

/** A clock that stood still for less than half a second is no line in anybody's time. */
export function isWorthSaying({ seconds }: CandidateLedgerLine): boolean {
  return Math.round(seconds) > 0;
}

/** The clock that a screen shows; null for a screen without time. A pause hides whether time was up before. */
export function timeOf(screen: CandidateScreen): { clock: CandidateClock; isElapsed: boolean } | null {
  switch (screen.screen) {
    case "question":
      return { clock: screen.clock, isElapsed: screen.isElapsed };
    case "time-elapsed":
      return { clock: screen.clock, isElapsed: true };
    case "paused":
      return {
        clock: screen.clock,
        isElapsed: screen.clock.deadlineMs <= (screen.clock.stoppedAtMs ?? screen.sinceMs),
      };
    default:
      return null;
  }
}
