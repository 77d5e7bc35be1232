import { addDays } from "#worker/core/kernel/civil-date.ts";
import type { FigureSlice, SliceCounts } from "#worker/usecases/figure-ports.ts";

const NOTHING: SliceCounts = { held: 0, candidates: 0, tests: 0, validated: 0 };
const WEEK = 7;

/** Kinds together, in the order in which they come. */
export function sumSlices(slices: readonly FigureSlice[]): ({ name: string } & SliceCounts)[] {
  const sums = new Map<string, SliceCounts>();
  for (const { name, held, candidates, tests, validated } of slices) {
    const sum = sums.get(name) ?? NOTHING;
    sums.set(name, {
      held: sum.held + held,
      candidates: sum.candidates + candidates,
      tests: sum.tests + tests,
      validated: sum.validated + validated,
    });
  }
  return [...sums].map(([name, counts]) => ({ name, ...counts }));
}

/** Each week from the first to the last, those without a session too. */
export function everyWeek(slices: readonly FigureSlice[]): ({ monday: string } & SliceCounts)[] {
  const sums = new Map(sumSlices(slices).map(({ name, ...counts }) => [name, counts]));
  const mondays = [...sums.keys()].toSorted();
  const weeks: ({ monday: string } & SliceCounts)[] = [];
  const last = mondays.at(-1) ?? "";
  for (let monday = mondays[0]; monday !== undefined && monday <= last; monday = addDays(monday, WEEK))
    weeks.push({ monday, ...(sums.get(monday) ?? NOTHING) });
  return weeks;
}
