import type { CandidateEntry, EnrolledCandidate } from "#worker/usecases/enrolment-ports.ts";
import type { NewPupilEvent } from "#worker/usecases/pupil-ports.ts";
import type { RollImport, StoredPupil } from "#worker/usecases/roll-ports.ts";
import type { LoginState, StoredSession } from "#worker/usecases/staff-ports.ts";

export type PupilRow = StoredPupil & { establishmentId: string };
export type CandidateRow = Omit<
  EnrolledCandidate,
  "reachedCompetences" | "calledLastName" | "calledFirstName" | "username"
> & {
  sessionNumber: number;
  /** of who was enrolled by hand or by a file */
  entry: CandidateEntry | null;
};

/** What the memory stores share, as D1's tables are shared by the real ones. */
export type Tables = {
  sessions: Map<number, StoredSession>;
  candidates: CandidateRow[];
  pupils: PupilRow[];
  /** user id → account */
  accounts: Map<string, { username: string; login: LoginState; hasOpenId?: boolean }>;
  /** accounts of ENTs: `<provider> <subject>` → user id */
  openIds: Map<string, { userId: string; linkedAtS: number }>;
  /** user ids of staff, and establishments that are archived: as a test says */
  staff: Set<string>;
  archived: Set<string>;
  /** user id → competences at level 1 or more */
  reached: Map<string, number>;
  attempts: Map<string, { sessionNumber: number; ended: boolean }>;
  imports: (RollImport & {
    establishmentId: string;
    before: PupilRow[];
    addedIds: string[];
  })[];
  events: NewPupilEvent[];
};

export function emptyTables(): Tables {
  return {
    sessions: new Map(),
    candidates: [],
    pupils: [],
    accounts: new Map(),
    openIds: new Map(),
    staff: new Set(),
    archived: new Set(),
    reached: new Map(),
    attempts: new Map(),
    imports: [],
    events: [],
  };
}

export function calledNames(
  pupil: Pick<PupilRow, "lastName" | "firstName" | "preferredLastName" | "calledLastName" | "calledFirstName">,
) {
  return {
    lastName: pupil.calledLastName ?? pupil.preferredLastName ?? pupil.lastName,
    firstName: pupil.calledFirstName ?? pupil.firstName,
  };
}

export function reachedBy(tables: Tables, userId: string | null | undefined): number | null {
  return userId == null ? null : (tables.reached.get(userId) ?? 0);
}
