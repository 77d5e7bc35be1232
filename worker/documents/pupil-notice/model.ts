import type { SessionFacts } from "../session-facts.ts";

export type PupilNotice = SessionFacts & {
  /** Where Vigie lives, e.g. https://vigie.example */
  origin: string;
  /** The length of the test before extra time. */
  baseSeconds: number;
};
