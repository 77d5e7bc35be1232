import type { Item } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import type { PlatformAct } from "./act-ports.ts";

export type BankFile = { name: string; mediaType: string; bytes: Uint8Array };

/** One thing wrong with a pack: the item, the rule's name and the detail, as `npm run content:check` tells them. */
export type PackFault = { itemId: string; code: string; detail: string };

/** The archive of a pack, opened and checked by the rules that the repository's own pack passes. */
export type BankPacks = {
  /** every fault at once; an archive that cannot be read is one refusal */
  open(
    bytes: Uint8Array,
  ): Result<{ items: Item[]; files: BankFile[] }, { refusal: DomainError | null; faults: PackFault[] }>;
};

export type BankStore = {
  find(checksum: string): Promise<{ versionId: string; activatedAtS: number | null } | null>;
  /** the version that new sessions get; null before the first one */
  active(): Promise<{ versionId: string; checksum: string; publishedAtS: number } | null>;
  items(versionId: string): Promise<Item[]>;
  /** of one competence only: ids begin with its code */
  itemsOf(versionId: string, competence: string): Promise<Item[]>;
  /** at the act's instant, with it; "known": a version of this checksum is there, nothing was written */
  publish(
    version: { id: string; checksum: string; items: Item[]; files: BankFile[] },
    act: PlatformAct,
  ): Promise<"published" | "known">;
  /** null: this version has no such file */
  file(versionId: string, name: string): Promise<BankFile | null>;
  /** sessions that start from this instant on take it */
  activate(versionId: string, atS: number, act: PlatformAct): Promise<void>;
};

export type BankVersionLine = {
  versionId: string;
  checksum: string;
  itemCount: number;
  publishedAtS: number;
  /** null: a draft; later than now: it waits for that instant */
  activatedAtS: number | null;
  archivedAtS: number | null;
  calibration: "expert" | "answers";
};

/** Ids of items, each list in order. */
export type BankChanges = { added: string[]; removed: string[]; changed: string[] };

export type BankVersions = {
  /** newest first */
  list(): Promise<BankVersionLine[]>;
  /** what `versionId` has that `before` has not, and so on; without a version before, everything is added */
  changes(versionId: string, before: string | null): Promise<BankChanges>;
  /** of the latest sessions that began, those whose tests took this version; newest first */
  sessions(versionId: string, limit: number): Promise<{ number: number; establishmentName: string; date: string }[]>;
  /**
   * How often each item was asked in the finished tests of the latest `sessions` sessions of this version; those whose
   * answers were forgotten do not count
   */
  served(versionId: string, sessions: number): Promise<{ tests: number; items: { itemId: string; tests: number }[] }>;
  /** takes it out of use at the act's instant; "active": new sessions take it now, activate another one first */
  archive(versionId: string, act: PlatformAct): Promise<"archived" | "active">;
  /** a draft again; safe to repeat: one that is not archived gets no act */
  restore(versionId: string, act: PlatformAct): Promise<void>;
};
