import type { Chance, Clock, Ids, LiveRooms, Mailer } from "./ports.ts";

/** All that use cases may touch, built once a request in wiring. Each verb picks what it needs with Pick<Deps, …>. */
export type Deps = {
  clock: Clock;
  ids: Ids;
  chance: Chance;
  rooms: LiveRooms;
  mailer: Mailer;
  /** the public address, without a final slash */
  origin: string;
};
