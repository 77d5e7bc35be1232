import type { KeptPupil, RollPupil } from "#worker/core/people/roll.ts";
import type { NewPupilEvent } from "./pupil-ports.ts";

/** One pupil of the roll as stored, active or not. */
export type StoredPupil = KeptPupil & {
  id: string;
  userId: string | null;
  disabled: boolean;
  /** what staff call the pupil; no import changes it */
  calledLastName: string | null;
  calledFirstName: string | null;
};

/** `username` null: the account exists, made by another school from which the pupil comes. */
export type PupilAccount = { userId: string; username: string | null };

export type RollChange = {
  establishmentId: string;
  /** null: one pupil added by hand, which is no import and which nothing undoes */
  importId: string | null;
  fileName: string;
  /** of the file and of what it does; null when nothing was checked before */
  fingerprint: string | null;
  importedBy: string;
  atS: number;
  added: (RollPupil & PupilAccount & { id: string })[];
  /** new content of pupils already known; `account` when they had none */
  updated: (RollPupil & { id: string; account: PupilAccount | null })[];
  /** pupils missing from the file */
  disabledIds: string[];
  unchanged: number;
  events: NewPupilEvent[];
};

export type RollImport = {
  id: string;
  fileName: string;
  importedByName: string;
  importedAtS: number;
  added: number;
  changed: number;
  unchanged: number;
  disabled: number;
  /** it was a mistake, and was undone then */
  undoneAtS: number | null;
  /** null: it was not checked before, or long ago */
  fingerprint: string | null;
};

export type RollStore = {
  current(establishmentId: string): Promise<StoredPupil[]>;
  /** accounts of the pupils of other schools who have one of these INE, the latest school first */
  accountsElsewhere(
    establishmentId: string,
    ines: string[],
  ): Promise<{ nationalStudentId: string; birthdate: string; userId: string; pupilId: string }[]>;
  /** the latest import, when it has this fingerprint and stands; null otherwise */
  done(establishmentId: string, fingerprint: string): Promise<RollImport | null>;
  /** usernames of the platform that are one of `bases` and four digits */
  takenUsernames(bases: string[]): Promise<Set<string>>;
  /** All or nothing. "conflict": another import went through meanwhile, nothing was written. */
  apply(change: RollChange): Promise<"applied" | "conflict">;
  imports(establishmentId: string, limit: number): Promise<RollImport[]>;
  /**
   * Puts the roll back as it was before this import: newcomers are disabled, the others have their former content. All or
   * nothing. "not-latest": another import came after it, or it is undone already.
   */
  undo(asked: { establishmentId: string; importId: string; atS: number }): Promise<"undone" | "not-latest">;
};
