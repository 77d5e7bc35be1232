import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import type { CandidateState } from "#worker/core/session/state.ts";
import { candidateStateSchema } from "#worker/live/store/state-schema.ts";

const OBJECTS = "do/vigie-LiveSession";
const D1 = "d1/miniflare-D1DatabaseObject";

const roomRow = z.object({ plan: z.object({ sessionNumber: z.number() }).nullable() });
const textRow = z.object({ json: z.string() });

/** What the object of a session holds on disk, once no runtime is at work on it. */
export function readObject(resources: string, number: string): CandidateState[] {
  const folder = join(resources, OBJECTS);
  for (const name of databasesIn(folder)) {
    const database = new DatabaseSync(join(folder, name));
    try {
      const row = textRow.safeParse(database.prepare("SELECT json FROM room").get());
      if (!row.success) continue;
      if (String(roomRow.parse(JSON.parse(row.data.json)).plan?.sessionNumber) !== number) continue;
      const rows = z.array(textRow).parse(database.prepare("SELECT json FROM candidate ORDER BY id").all());
      return rows.map(({ json }) => candidateStateSchema.parse(JSON.parse(json)));
    } catch (error) {
      // An object that was addressed and never opened has no table.
      if (!String(error).includes("no such table")) throw error;
    } finally {
      database.close();
    }
  }
  throw new Error(`no object of session ${number} in ${folder}`);
}

const attemptRow = z.object({
  candidate_id: z.string(),
  started_at_s: z.number(),
  finished_at_s: z.number().nullable(),
  finish_reason: z.string().nullable(),
  record: z.string(),
});
export type AttemptRow = z.infer<typeof attemptRow>;

/** The attempts of a session as D1 holds them. */
export function readAttempts(resources: string, number: string): AttemptRow[] {
  const folder = join(resources, D1);
  const [name] = databasesIn(folder);
  if (name === undefined) throw new Error(`no database in ${folder}`);
  const database = new DatabaseSync(join(folder, name));
  try {
    const rows = database
      .prepare(
        "SELECT candidate_id, started_at_s, finished_at_s, finish_reason, record FROM attempt WHERE session_number = ?",
      )
      .all(Number(number));
    return z.array(attemptRow).parse(rows);
  } finally {
    database.close();
  }
}

function databasesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
}
