/** All that a school's bell ever says: something changed, look again. Nothing of what, or of whom. */
export const RING = "ring";

/** What a page watches: `readiness` is levels and logins of the school's pupils, `path-CODE` one path. */
export type BellTopic = "readiness" | `path-${string}`;
