import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";

export type TestStatus = "validated" | "rejected" | "cancelled" | "unscored";

/** Of one kind of establishment in one school year. Counts, and seconds where the name says so. */
export type Figures = {
  sessions: { planned: number; held: number; finalised: number; published: number };
  candidates: number;
  tests: Record<TestStatus, number>;
  /** validated ones by global level, 0 to 7 */
  levels: number[];
  /** issue reports by code */
  reports: Record<string, number>;
  /** tests that could not be scored at the last try */
  scoringFailures: number;
  /** of the tests that ended */
  ended: number;
  endedSeconds: number;
};

/** `held`: sessions that began. `tests`: begun; `validated`: by their last run. */
export type SliceCounts = { held: number; candidates: number; tests: number; validated: number };

/** One kind in one académie (its name, or a word of `core/people/academy.ts`) or one week (its Monday, YYYY-MM-DD). */
export type FigureSlice = SliceCounts & { name: string; kind: EstablishmentKind };

export type CampaignFigures = {
  countedAtS: number;
  kinds: { kind: EstablishmentKind; figures: Figures }[];
  academies: FigureSlice[];
  weeks: FigureSlice[];
};

/** Counts of a whole campaign. Counting reads every row of the year: it is done at night and kept. */
export type FigureStore = {
  /** `year`: the one in which the school year began; null: never counted */
  read(year: number): Promise<CampaignFigures | null>;
  /** counts the sessions of these days, both included, and keeps it in place of what was */
  count(year: number, days: { from: string; to: string }, atS: number): Promise<void>;
};
