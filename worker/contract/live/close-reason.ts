/** Private close code of the live socket; its reason is one word of the closed list. */
export const CLOSE_CODE = 4000;

export const CLOSE_REASONS = {
  /** the page is older than the server: reload it */
  protocol: "protocol",
  /** a frame that no page of ours sends */
  badFrame: "bad-frame",
  tooMany: "too-many-frames",
} as const;
