import * as z from "zod";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";
import { bankChecksum } from "./bank-checksum.ts";
import type { Fault, FaultCode } from "./check/fault.ts";

/** What `npm run engine:weights` writes beside a bank. Frozen with the bank version. */
export const weightsFileSchema = z.strictObject({
  bank: z.strictObject({ checksum: z.string(), items: z.int().positive() }),
  /** the engine that the weights were calibrated with */
  config: z.string(),
  plan: z.strictObject({ cap: z.number(), rounds: z.int(), examinees: z.int(), seed: z.string() }),
  /** what the last round still showed of the most used item, in the worse population */
  highestExposure: z.number(),
  weights: z.record(z.string(), z.number().gt(0).max(1)),
});

export type WeightsFile = z.infer<typeof weightsFileSchema>;

const REMEDY = "run `npm run engine:weights`";

/** Faults when the weights are not those of exactly this bank. `raw` is the file as read, not yet trusted. */
export function checkWeights(pool: readonly PoolItem[], raw: unknown): Fault[] {
  const fault = (code: FaultCode, detail: string): Fault => ({
    itemId: "weights",
    code,
    detail: `${detail}: ${REMEDY}`,
  });
  const parsed = weightsFileSchema.safeParse(raw);
  if (!parsed.success) return [fault("WEIGHTS_SCHEMA", z.prettifyError(parsed.error))];
  const { bank, weights } = parsed.data;
  if (bank.checksum !== bankChecksum(pool)) return [fault("WEIGHTS_OF_ANOTHER_BANK", "the bank has changed since")];
  const without = pool.filter(({ id }) => weights[id] === undefined);
  return without.map(({ id }) => fault("WEIGHT_MISSING", id));
}
