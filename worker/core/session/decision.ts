import type { EngineConfig } from "../engine/config.ts";
import type { PoolItem } from "../engine/pool-item.ts";
import type { Item } from "../itembank/item.ts";
import type { DomainError } from "../kernel/domain-error.ts";
import type { Result } from "../kernel/result.ts";
import type { Event } from "./event.ts";

export type Sign = (secret: string, text: string) => string;

/** Everything outside the state that a decision may use: time, chance and the frozen bank come in here. */
export type DecideContext = {
  nowMs: number;
  engine: EngineConfig;
  /** the frozen bank; empty until the first start loads it */
  bank: { versionId: string; items: ReadonlyMap<string, Item>; pool: readonly PoolItem[] } | null;
  /** fresh for each command: the seed of a test, should one start now */
  newSeed: string;
  /** items that the account of who starts now practised in the last 90 days; empty for any other command */
  recentlyPractised: readonly string[];
  /** keyed digest (HMAC) of a text under a secret: marks what is handed out */
  sign: Sign;
};

/** `events` hold also when the command is refused: time may have passed, a wrong code is counted. */
export type Decision = { events: readonly Event[]; result: Result<null, DomainError> };

/** What one kind of command gives, once the time that has passed is booked. */
export type Ruling =
  | Result<readonly Event[], DomainError>
  | { ok: false; error: DomainError; events: readonly Event[] };
