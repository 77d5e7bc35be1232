import { type PoolItem, toPoolItem } from "#worker/core/engine/pool-item.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import type { LiveStorage } from "./storage.ts";

/** The frozen bank in the form that decisions use. */
export type FrozenBank = {
  versionId: string;
  items: ReadonlyMap<string, Item>;
  pool: readonly PoolItem[];
};

export function toFrozenBank(versionId: string, items: readonly Item[]): FrozenBank {
  return {
    versionId,
    items: new Map(items.map((item) => [item.id, item])),
    pool: items.filter(({ usage }) => usage !== "practice").map(toPoolItem),
  };
}

/** Copied once, in the transaction of the session's first start. */
export function saveBank({ sql }: LiveStorage, bank: FrozenBank): void {
  for (const item of bank.items.values()) {
    sql.exec("INSERT INTO bank_item (item_id, json) VALUES (?, ?)", item.id, JSON.stringify(item));
  }
}

/** `parse` is the bank's own schema: what comes back from storage is parsed too. */
export function loadBank({ sql }: LiveStorage, versionId: string, parse: (value: unknown) => Item): FrozenBank {
  const items = sql
    .exec("SELECT json FROM bank_item ORDER BY item_id")
    .toArray()
    .map((row) => parse(JSON.parse(String(row.json))));
  return toFrozenBank(versionId, items);
}
