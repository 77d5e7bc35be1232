import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import type { BellDoor } from "#worker/usecases/bell-ports.ts";
import type { Doors } from "#worker/usecases/doors.ts";
import type { LiveDoor } from "#worker/usecases/ports.ts";

/** What wiring gives to each request. */
export type RequestScope = {
  doors: Doors;
  /** who asks, read from the session cookie; null when nobody is logged in */
  actor: SignedInActor | null;
  nowMs: number;
  live: LiveDoor;
  bellDoor: BellDoor;
};

export type HttpVariables = { scope: RequestScope; nonce: string };
