import type { CandidateScreen } from "#worker/core/session/views.ts";
import type { Supervisor } from "../support/supervisor.ts";

/** How one simulated pupil's day went. */
export interface PupilDay {
  readonly end: CandidateScreen;
  /** answers with their receipt, of all the machines this pupil sat at */
  readonly answers: number;
  readonly cuts: number;
  readonly machines: number;
  /** code → how often */
  readonly refusals: ReadonlyMap<string, number>;
}

/** What a run comes to, in a few lines. */
export function tally(days: readonly PupilDay[], supervisor: Supervisor | null, tookMs: number): string {
  const sum = (of: (day: PupilDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const ends = countBy(days.map(({ end }) => (end.screen === "ended" ? end.reason : end.screen)));
  const refusals = countBy(
    days.flatMap((day) => [...day.refusals].flatMap(([code, count]) => Array(count).fill(code))),
  );
  const changes = sum(({ machines }) => machines - 1);
  const lines = [
    `${days.length} tests over in ${duration(tookMs)}: ${list(ends)}.`,
    `${sum(({ answers }) => answers)} answers with their receipt; ${sum(({ cuts }) => cuts)} links cut, ${changes} changes of machine.`,
    `Refused to pupils: ${list(refusals)}.`,
  ];
  if (supervisor !== null) {
    const grants = supervisor.grants.length;
    lines.push(
      `The supervisor: ${supervisor.acts} acts, ${grants} of them time given; refused: ${list(supervisor.refusals)}.`,
    );
  }
  return lines.join("\n");
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function list(counts: ReadonlyMap<string, number>): string {
  return counts.size === 0 ? "nothing" : [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
