import { durationWithExtraTime } from "#worker/core/enrolment/extra-time.ts";
import type { CandidateRow, RowLedgerLine } from "#worker/core/session/views.ts";

/** Key of a colour: the bar and the table say the same. */
export type LedgerLook = "base" | "extra" | "pause" | "alert" | "grant" | "link" | "gap";

export type LedgerLine = {
  key: string;
  look: LedgerLook;
  /** whole seconds: the lines add up to the total exactly */
  seconds: number;
  /** share of the bar, 0 to 1; nothing for a line that was taken back */
  share: number;
  /** null for what comes with the test itself: its length, the percentage, the limit of 24 h */
  entry: RowLedgerLine | null;
};

const LOOKS: Record<RowLedgerLine["kind"], LedgerLook> = {
  grant: "grant",
  gap: "gap",
  pause: "pause",
  "room-pause": "pause",
  alert: "alert",
  link: "link",
};

/**
 * The candidate's time as a table whose total is the deadline: length, percentage, then what was booked, oldest first.
 * Empty before the test. `totalSeconds` is deadline − start as the server gives it, and is never computed here.
 */
export function ledgerLines(row: CandidateRow): { lines: LedgerLine[]; totalSeconds: number } {
  const { baseSeconds, startedAtMs, deadlineMs, extraTimePercent: percent } = row;
  if (baseSeconds === null || startedAtMs === null || deadlineMs === null) return { lines: [], totalSeconds: 0 };
  const exactTotal = (deadlineMs - startedAtMs) / 1000;
  const extra = durationWithExtraTime(baseSeconds, percent) - baseSeconds;
  const parts: Omit<LedgerLine, "share">[] = [{ key: "base", look: "base", seconds: baseSeconds, entry: null }];
  if (percent > 0) parts.push({ key: "extra", look: "extra", seconds: extra, entry: null });
  for (const entry of row.ledger) {
    parts.push({ key: `${entry.id} ${entry.kind}`, look: LOOKS[entry.kind], seconds: entry.seconds, entry });
  }
  const isCounted = ({ entry }: Pick<LedgerLine, "entry">) => entry === null || !entry.isUndone;
  const booked = parts.filter(isCounted).reduce((sum, { seconds }) => sum + seconds, 0);
  // No test is longer than 24 h: what goes beyond is taken off, and said.
  if (booked - exactTotal > 1) parts.push({ key: "limit", look: "gap", seconds: exactTotal - booked, entry: null });

  // Entries are booked to the millisecond. Rounding the running sum, not each line, keeps the table exact.
  let sum = 0;
  const lines = parts.map((part): LedgerLine => {
    if (!isCounted(part)) return { ...part, seconds: Math.round(part.seconds), share: 0 };
    const before = Math.round(sum);
    sum += part.seconds;
    return { ...part, seconds: Math.round(sum) - before, share: Math.max(0, part.seconds) / exactTotal };
  });
  return { lines, totalSeconds: Math.round(exactTotal) };
}

/** How many hold the line that would be taken back: a grant to the room is undone for the room. */
export function countHolders(rows: Readonly<Record<string, CandidateRow>>, grantId: string): number {
  return Object.values(rows).filter(
    ({ ledger, finish }) =>
      finish === null && ledger.some(({ id, kind, isUndone }) => id === grantId && kind === "grant" && !isUndone),
  ).length;
}

const NO_BREAK = "\u00a0";

/** Seconds as "1 h 45 min 00 s", "34 min 39 s", "48 s": columns of a table, so zeros stay. */
export function formatSpan(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  const parts = [`${minutes === 0 && hours === 0 ? whole % 60 : two(whole % 60)}${NO_BREAK}s`];
  if (hours > 0 || minutes > 0) parts.unshift(`${hours > 0 ? two(minutes) : minutes}${NO_BREAK}min`);
  if (hours > 0) parts.unshift(`${hours}${NO_BREAK}h`);
  return parts.join(NO_BREAK);
}
