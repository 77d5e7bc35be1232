import type { RetentionKind, RetentionPeriods } from "#worker/core/people/retention.ts";
import type { PlatformAct } from "./act-ports.ts";

/** What a night removed of one kind. */
export type RetentionRun = { kind: RetentionKind; atS: number; days: number; removed: number; failure: string | null };

/** A room that is gone: the head of its journal still proves a journal that was exported before. */
export type ForgottenRoom = { sessionNumber: number; atS: number; entries: number; head: string };

export type RetentionStore = {
  periods(): Promise<RetentionPeriods>;
  setPeriod(kind: RetentionKind, days: number, act: PlatformAct): Promise<void>;
  /** what would go now, nothing changed */
  count(kind: RetentionKind, beforeS: number): Promise<number>;
  /** at most about `limit` rows of a kind that is in D1 alone; gives how many */
  forget(kind: Exclude<RetentionKind, "session-rooms">, beforeS: number, limit: number): Promise<number>;
  /** published before, their room not yet gone; oldest first */
  dueRooms(beforeS: number, limit: number): Promise<number[]>;
  saveForgottenRoom(room: ForgottenRoom): Promise<void>;
  saveRun(run: RetentionRun): Promise<void>;
  /** newest first */
  runs(limit: number): Promise<RetentionRun[]>;
};
