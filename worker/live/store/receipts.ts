import * as z from "zod";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { LiveStorage } from "./storage.ts";

const refusal: z.ZodType<DomainError> = z.object({
  code: z.string(),
  meta: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});

/** How this command ended when it was carried out before: a repeat changes nothing and is answered the same. */
export function findReceipt({ sql }: LiveStorage, commandId: string): Result<null, DomainError> | null {
  const [row] = sql.exec("SELECT refusal FROM receipt WHERE id = ?", commandId).toArray();
  if (row === undefined) return null;
  return row.refusal === null ? ok(null) : refuse(refusal.parse(JSON.parse(String(row.refusal))));
}

/** Written in the transaction of the command itself. */
export function writeReceipt(
  { sql }: LiveStorage,
  commandId: string,
  result: Result<null, DomainError>,
  nowMs: number,
): void {
  const refused = result.ok ? null : JSON.stringify(result.error);
  sql.exec("INSERT INTO receipt (id, at_ms, refusal) VALUES (?, ?, ?)", commandId, nowMs, refused);
}
