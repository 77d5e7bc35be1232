import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import type { EstablishmentFacts } from "#worker/core/people/plan-establishment.ts";
import type { PlatformAct } from "./act-ports.ts";

export type EstablishmentLine = Pick<EstablishmentFacts, "uai" | "name" | "city" | "kind"> & {
  id: string;
  archivedAtS: number | null;
  admins: number;
};

export type EstablishmentQuery = {
  /** folded; each must be found */
  words: readonly string[];
  kind: EstablishmentKind | null;
  isArchived: boolean;
  offset: number;
  limit: number;
};

/** One establishment as the platform's operators see it: facts and counts, no pupil. */
export type EstablishmentSheet = EstablishmentFacts & {
  id: string;
  createdAtS: number;
  archivedAtS: number | null;
  admins: { userId: string; name: string; email: string }[];
  members: number;
  /** invited to be an admin, not come yet */
  invited: { email: string; createdAtS: number }[];
  /** active ones on the roll */
  pupils: number;
  sessions: { planned: number; begun: number; finalised: number; published: number };
};

/** The establishments of the platform, archived ones too. Each act is written with what it changes, or neither is. */
export type EstablishmentBook = {
  /** by name */
  list(asked: EstablishmentQuery): Promise<{ lines: EstablishmentLine[]; total: number }>;
  sheet(id: string): Promise<EstablishmentSheet | null>;
  /** "taken": the UAI is another's */
  open(fresh: EstablishmentFacts & { id: string; createdAtS: number }, act: PlatformAct): Promise<"opened" | "taken">;
  edit(id: string, facts: EstablishmentFacts, act: PlatformAct): Promise<"saved" | "taken" | "absent">;
  /** at the act's instant; safe to repeat. "running": a test began there after `runningSinceS` in a session not finalised */
  archive(id: string, runningSinceS: number, act: PlatformAct): Promise<"archived" | "running" | "absent">;
  /** safe to repeat: an open one gets no act */
  reopen(id: string, act: PlatformAct): Promise<"reopened" | "absent">;
};
