/** Where a session stands. */
export const SESSION_STATUSES = ["planned", "running", "to-finalise", "finalised", "published"] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** What waits for the staff: nobody is enrolled, the day has passed without a start, or the tests are over. */
export const SESSION_TODOS = ["enrol", "reschedule", "finalise"] as const;
export type SessionTodo = (typeof SESSION_TODOS)[number];

export const SESSION_SORTS = ["date", "number", "place"] as const;
export type SessionSort = (typeof SESSION_SORTS)[number];

/** `week`: today and the six days after it. */
export const SESSION_PERIODS = ["today", "week", "coming", "past"] as const;
export type SessionPeriod = (typeof SESSION_PERIODS)[number];

/** After this no new test may start: only finalising is left. Seconds. Source: product page §2.13. */
export const SESSION_LIFETIME_S = 86_400;
