import type { BellTopic } from "#worker/contract/live/bell.ts";

/** Says to the open pages of a school's staff that what they show has changed. Costs no row and is never waited for. */
export type Bells = {
  ring(establishmentId: string, topics: readonly BellTopic[]): void;
};

/** The bell's door behind HTTP. */
export type BellDoor = {
  /** answers 101, or an error status when the upgrade is not one */
  watch(establishmentId: string, topics: readonly BellTopic[], upgrade: Request): Promise<Response>;
};
