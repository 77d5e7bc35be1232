import { createContext } from "react-router";
import type { Locale } from "#worker/core/itembank/item.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import type { Doors } from "#worker/usecases/doors.ts";

/** What the Worker hands to every loader and action: who asks, in which language, and the use cases. */
export type VigieContext = {
  /** null: nobody is logged in */
  actor: SignedInActor | null;
  doors: Doors;
  locale: Locale;
  nowMs: number;
  /** for the few inline scripts that React writes */
  nonce: string;
  /** "local" shows the development outbox page */
  mailMode: string;
};

export const vigieContext = createContext<VigieContext>();
