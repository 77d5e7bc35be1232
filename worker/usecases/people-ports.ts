import type { AccountKind, EstablishmentRole, PlatformRole } from "#worker/core/people/roles.ts";

/** One account as the platform's operators see it: never a password, never an answer. */
export type AccountSheet = {
  userId: string;
  name: string;
  /** what this person types at the door */
  login: string;
  kind: AccountKind;
  platformRole: PlatformRole | null;
  createdAtS: number;
  /** closed by an operator; null: open */
  lockedAtS: number | null;
  memberships: { establishmentId: string; name: string; uai: string; role: EstablishmentRole; isArchived: boolean }[];
  /** where a roll has this person; `isActive`: on the last one */
  rolls: { establishmentId: string; name: string; uai: string; division: string; isActive: boolean }[];
  /** log-ins that are open now */
  logins: number;
  /** the latest of those that are kept: one that was closed is forgotten; null: none */
  lastLoginAtS: number | null;
};

export type PlatformStaff = {
  userId: string;
  name: string;
  login: string;
  role: PlatformRole;
  lockedAtS: number | null;
};

/** Accounts of everybody, for operators. */
export type AccountBook = {
  /** `login` is folded: an e-mail or a username, whole; null: nobody */
  find(login: string): Promise<string | null>;
  sheet(userId: string, nowMs: number): Promise<AccountSheet | null>;
  /** by name */
  platformStaff(): Promise<PlatformStaff[]>;
  /** "last-operator": nobody would be left to give roles; decided in the statement that writes */
  setPlatformRole(userId: string, role: PlatformRole | null): Promise<"saved" | "last-operator" | "absent">;
  /** closes the account and every log-in of it; "last-operator" as above */
  lock(userId: string, atS: number): Promise<"locked" | "last-operator" | "absent">;
  /** safe to repeat */
  unlock(userId: string): Promise<void>;
};
