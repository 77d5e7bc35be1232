import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import type { EstablishmentFacts } from "#worker/core/people/plan-establishment.ts";

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

/** The establishments of the platform, archived ones too. */
export type EstablishmentBook = {
  /** by name */
  list(asked: EstablishmentQuery): Promise<{ lines: EstablishmentLine[]; total: number }>;
  sheet(id: string): Promise<EstablishmentSheet | null>;
  /** "taken": the UAI is another's */
  open(fresh: EstablishmentFacts & { id: string; createdAtS: number }): Promise<"opened" | "taken">;
  edit(id: string, facts: EstablishmentFacts): Promise<"saved" | "taken" | "absent">;
  /** "running": a test began there after `runningSinceS` in a session that nobody has finalised */
  archive(id: string, atS: number, runningSinceS: number): Promise<"archived" | "running" | "absent">;
  /** safe to repeat */
  reopen(id: string): Promise<"reopened" | "absent">;
};
