import * as z from "zod";
import { robotGrid } from "#worker/contract/simulators/program.ts";
import type { Secret } from "#worker/core/simulators/every-simulator.ts";

const address = z.string().regex(/^[A-Z][1-9]\d{0,2}$/);

const sheetSecret = z.strictObject({
  simulator: z.literal("sheet"),
  checks: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
        sets: z.record(address, z.string().max(200)).optional(),
        expects: z.record(address, z.union([z.string(), z.number(), z.boolean()])),
      }),
    )
    .min(1),
});

const programSecret = z.strictObject({
  simulator: z.literal("program"),
  grids: z.array(robotGrid).min(1).max(8),
});

/** What a key knows of its simulator's scene; no schema of a page. */
export const secretSchema = z.discriminatedUnion("simulator", [programSecret, sheetSecret]) satisfies z.ZodType<Secret>;
