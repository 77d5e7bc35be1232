/** Minutes of the session's test: so short that somebody's time runs out while the others are still at work. */
export const BASE_MINUTES = 2;
/** Given to the others as they start: with the two minutes the usual test of 1 h 45. */
export const GIVEN_MINUTES = 103;

export type Seat = {
  /** question on screen at the picture; 33: the test is done */
  until?: number;
  state?: "absent" | "waiting" | "confirmed" | "reading";
  next?: "resume" | "authorised" | "lost" | "alert" | "alert-lost" | "hand" | "paused";
  ends?: "time" | "supervisor";
  /** percent, as typed */
  extra?: string;
};

/** What each of the 35 has come to when the room is photographed, in the order of the list. */
export const ROOM_PLAN: readonly Seat[] = [
  { until: 9 },
  { until: 12, next: "alert", extra: "33 %" },
  { until: 5, ends: "time" },
  { state: "waiting" },
  { until: 15, extra: "33 %" },
  { until: 4 },
  { state: "absent" },
  { until: 33 },
  { until: 18, next: "alert-lost" },
  { until: 21 },
  { state: "confirmed" },
  { until: 11, next: "resume" },
  { until: 27 },
  { until: 14 },
  { until: 14, next: "hand" },
  { state: "reading" },
  { until: 7, next: "lost" },
  { until: 33 },
  { until: 20 },
  { until: 17 },
  { state: "waiting" },
  { until: 10, next: "authorised" },
  { until: 24 },
  { until: 6, ends: "supervisor" },
  { until: 25, extra: "50 %" },
  { state: "confirmed" },
  { until: 13, next: "paused" },
  { until: 31 },
  { until: 22 },
  { until: 19 },
  { until: 33 },
  { until: 16 },
  { until: 28 },
  { state: "waiting" },
  { until: 23 },
];
