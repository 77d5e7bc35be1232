import type { Item } from "#worker/core/itembank/item.ts";

/** What the demo seed is given: an address to knock at, like any other client. */
export interface SeedContext {
  /** `http://localhost:8787`: the product answers here and its database is empty. */
  readonly origin: string;
  /** The folder of the sample files (the pupil roll in SIECLE form). */
  readonly samples: string;
  /** The bank that the school takes its tests from. */
  readonly items: readonly Item[];
  /** The empty database: the seed calls the product's own use cases on it. */
  readonly database: D1Database;
  /** The secret that the product's logins are made with. */
  readonly secret: string;
  readonly say: (line: string) => void;
}

/** worker/operate/seed.ts exports `seed`: it fills an empty product through its own doors and returns the lines of the logins. */
export type Seed = (context: SeedContext) => Promise<readonly string[]>;
