import type { AccountKind, EstablishmentRole, PlatformRole } from "#worker/core/people/roles.ts";
import type { PlatformAct } from "./act-ports.ts";

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

/** Accounts of everybody, for operators. Each act is written with what it changes, or neither is. */
export type AccountBook = {
  /** `login` is folded: an e-mail or a username, whole; null: nobody */
  find(login: string): Promise<string | null>;
  sheet(userId: string, nowMs: number): Promise<AccountSheet | null>;
  /** by name */
  platformStaff(): Promise<PlatformStaff[]>;
  /**
   * Pages that were opened with a former role end with it. "last-operator": nobody would be left to give roles; decided in
   * the statement that writes.
   */
  setPlatformRole(
    userId: string,
    role: PlatformRole | null,
    act: PlatformAct,
  ): Promise<"saved" | "last-operator" | "absent">;
  /** every log-in of the account */
  endLogins(userId: string, act: PlatformAct): Promise<void>;
  /** closes the account, at the act's instant, and every log-in of it; "last-operator" as above */
  lock(userId: string, act: PlatformAct): Promise<"locked" | "last-operator" | "absent">;
  /** opens it, and forgets the wrong passwords counted under `loginKey` */
  unlock(userId: string, loginKey: string, act: PlatformAct): Promise<void>;
};
