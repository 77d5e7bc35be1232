import type { PathPlan } from "#worker/core/path/path-plan.ts";

export type StoredPath = {
  code: string;
  establishmentId: string;
  name: string;
  plan: PathPlan;
  /** the class that it is for; null: whoever has the code */
  division: string | null;
  createdBy: string;
  createdAtS: number;
  /** null while pupils may join and go on */
  closedAtS: number | null;
};

/** An account in a path: given by staff, joined by itself, or both. */
export type PathMember = {
  userId: string;
  givenAtS: number | null;
  joinedAtS: number | null;
  finishedAtS: number | null;
  /** when results were shown to the school by somebody who is not its pupil; null: not, or taken back */
  sharedAtS: number | null;
  end: "certifiable" | "all-asked" | null;
};

/** One account of a path as staff read it. Names and class are the roll's where the account is a pupil of the school. */
export type PathMemberLine = PathMember & {
  lastName: string;
  firstName: string;
  division: string | null;
  /** on the school's roll today */
  isPupil: boolean;
  /** answers given in this path */
  asked: number;
  right: number;
  /** competence → level */
  levels: Record<string, number>;
};

export type PathStore = {
  /** "taken": another path has this code */
  create(path: StoredPath): Promise<"created" | "taken">;
  find(code: string): Promise<(StoredPath & { establishmentName: string }) | null>;
  /** newest first */
  list(
    establishmentId: string,
  ): Promise<(StoredPath & { members: number; joined: number; finished: number; certifiable: number })[]>;
  close(code: string, atS: number): Promise<void>;
  /** safe to repeat: who is in it already stays as they are */
  give(code: string, userIds: readonly string[], atS: number): Promise<void>;
  join(code: string, userId: string, atS: number): Promise<void>;
  /** `atS` null: takes it back */
  share(code: string, userId: string, atS: number | null): Promise<void>;
  finish(code: string, userId: string, end: "certifiable" | "all-asked", atS: number): Promise<void>;
  member(code: string, userId: string): Promise<PathMember | null>;
  members(code: string): Promise<PathMemberLine[]>;
  /** paths of an account that are not closed, newest first */
  ofAccount(userId: string): Promise<{ path: StoredPath & { establishmentName: string }; member: PathMember }[]>;
  /** class of the pupil with this account in this school today; null: not a pupil there */
  divisionOf(establishmentId: string, userId: string): Promise<string | null>;
};
