import type { Figures } from "#worker/usecases/figure-ports.ts";

/** Several kinds as one; at least one. */
export function sumFigures([first, ...others]: readonly Figures[]): Figures {
  if (first === undefined) throw new RangeError("nothing to sum");
  return others.reduce(addFigures, first);
}

function addFigures(a: Figures, b: Figures): Figures {
  const codes = [...new Set([...Object.keys(a.reports), ...Object.keys(b.reports)])];
  return {
    sessions: {
      planned: a.sessions.planned + b.sessions.planned,
      held: a.sessions.held + b.sessions.held,
      finalised: a.sessions.finalised + b.sessions.finalised,
      published: a.sessions.published + b.sessions.published,
    },
    candidates: a.candidates + b.candidates,
    tests: {
      validated: a.tests.validated + b.tests.validated,
      rejected: a.tests.rejected + b.tests.rejected,
      cancelled: a.tests.cancelled + b.tests.cancelled,
      unscored: a.tests.unscored + b.tests.unscored,
    },
    levels: a.levels.map((count, level) => count + (b.levels[level] ?? 0)),
    reports: Object.fromEntries(codes.map((code) => [code, (a.reports[code] ?? 0) + (b.reports[code] ?? 0)])),
    scoringFailures: a.scoringFailures + b.scoringFailures,
    ended: a.ended + b.ended,
    endedSeconds: a.endedSeconds + b.endedSeconds,
  };
}
