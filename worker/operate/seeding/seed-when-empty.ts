import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import { root } from "../root.ts";
import type { StateFolder } from "../state/state-folder.ts";
import type { Seed, SeedContext } from "./seed-context.ts";

const seedMarkSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("running") }),
  z.object({ status: z.literal("done"), logins: z.array(z.string()) }),
]);
type SeedMark = z.infer<typeof seedMarkSchema>;

/**
 * Fills an empty product once, and gives the lines of its demo logins at each start.
 * One-time passwords cannot be read back from their hashes: the lines are kept beside the data.
 */
export async function seedWhenEmpty(state: StateFolder, context: SeedContext): Promise<readonly string[]> {
  const mark = readMark(state.seedFile);
  if (mark?.status === "done") return mark.logins;
  const seed = await loadSeed();
  if (seed === undefined) return [];
  writeMark(state.seedFile, { status: "running" });
  context.say("Filling in the demo school ...");
  const started = performance.now();
  const logins = [...(await seed(context))];
  writeMark(state.seedFile, { status: "done", logins });
  context.say(`  filled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return logins;
}

/** A seed cut in the middle left data that nobody has used yet (the product never said it was ready): start over. */
export function discardHalfSeed(state: StateFolder, say: (line: string) => void): void {
  if (readMark(state.seedFile)?.status !== "running") return;
  say("The demo data was only half written last time: starting it over.");
  rmSync(state.resources, { recursive: true, force: true });
  rmSync(state.seedFile, { force: true });
}

async function loadSeed(): Promise<Seed | undefined> {
  const file = join(root, "worker/operate/seed.ts");
  if (!existsSync(file)) return undefined;
  const module: { seed: Seed } = await import(pathToFileURL(file).href);
  return module.seed;
}

function readMark(file: string): SeedMark | undefined {
  if (!existsSync(file)) return undefined;
  return seedMarkSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

function writeMark(file: string, mark: SeedMark): void {
  writeFileSync(file, `${JSON.stringify(mark, null, 2)}\n`, { mode: 0o600 });
}
