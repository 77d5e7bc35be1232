import * as z from "zod/mini";
import {
  BLOCK_KINDS,
  type ProgramAction,
  type ProgramScene,
  ROBOT_TESTS,
  STEP_FIELDS,
  type Step,
} from "#worker/core/simulators/program/scene.ts";
import { id, sceneBase, words } from "./words.ts";

const test = z.enum(ROBOT_TESTS);
const base = { id, isFixed: z.optional(z.boolean()) };
const amount = z.int().check(z.minimum(-99), z.maximum(99));
const steps: z.ZodMiniType<Step[]> = z.lazy(() => z.array(step).check(z.maxLength(40)));
const step: z.ZodMiniType<Step> = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.enum(["forward", "left", "right", "pick", "paint"]) }),
  z.strictObject({ ...base, kind: z.literal("repeat"), times: z.int().check(z.minimum(0), z.maximum(99)), steps }),
  z.strictObject({ ...base, kind: z.enum(["while", "if"]), test, steps }),
  z.strictObject({ ...base, kind: z.literal("if-else"), test, steps, otherwise: steps }),
  z.strictObject({ ...base, kind: z.enum(["set", "add"]), variable: id, amount }),
  z.strictObject({ ...base, kind: z.literal("say"), variable: id }),
  z.strictObject({ ...base, kind: z.literal("call"), procedure: id }),
]);

export const robotGrid = z.strictObject({
  id,
  rows: z.array(z.string().check(z.regex(/^[#.oxG^>v<]{1,12}$/))).check(z.minLength(1), z.maxLength(12)),
});

export const programScene = z.strictObject({
  ...sceneBase,
  simulator: z.literal("program"),
  name: words,
  grids: z.array(robotGrid).check(z.minLength(1), z.maxLength(6)),
  blocks: z.array(z.enum(BLOCK_KINDS)),
  tests: z.optional(z.array(test).check(z.minLength(1))),
  procedures: z.optional(z.array(z.strictObject({ id, name: words, steps })).check(z.maxLength(4))),
  variables: z.optional(z.array(z.strictObject({ id, name: words })).check(z.maxLength(4))),
  program: steps,
  most: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  canRun: z.optional(z.boolean()),
  canMark: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<ProgramScene>;

const rank = z.int().check(z.minimum(0), z.maximum(60));
const square = z.int().check(z.minimum(1), z.maximum(12));

export const programAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("add"), block: z.enum(BLOCK_KINDS), list: id, at: rank }),
  z.strictObject({ do: z.literal("remove"), step: id }),
  z.strictObject({ do: z.literal("move"), step: id, list: id, at: rank }),
  z.strictObject({
    do: z.literal("set"),
    step: id,
    field: z.enum(STEP_FIELDS),
    value: z.union([z.string().check(z.maxLength(40)), z.number()]),
  }),
  z.strictObject({ do: z.literal("show"), grid: id }),
  z.strictObject({ do: z.literal("mark"), grid: id, column: square, row: square }),
]) satisfies z.ZodMiniType<ProgramAction>;
