import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { unstable_splitSqlQuery as splitSql } from "wrangler";
import { Refusal } from "../refusal.ts";
import { keepOwnSignals } from "./keep-own-signals.ts";
import { databaseOptions } from "./miniflare-options.ts";
import type { Build } from "./read-build.ts";

// Wrangler's own bookkeeping, so that `wrangler d1 migrations apply` agrees about what is done.
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Brings the database up to the .sql files of `folder`, each file in one transaction together with its mark.
 * Runs before the Worker serves: new code never meets an old schema.
 * @returns the names applied, in order.
 */
export async function applyMigrations(build: Build, resources: string, folder: string): Promise<string[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".sql")) : [];
  const runtime = keepOwnSignals(() => new Miniflare(databaseOptions(build, resources)));
  try {
    const db = await runtime.getD1Database(build.database);
    await db.prepare(BOOKKEEPING).run();
    const done = new Set((await db.prepare("SELECT name FROM d1_migrations").raw()).flat().map(String));
    const missing = files.filter((name) => !done.has(name)).sort();
    for (const name of missing) {
      const statements = splitSql(readFileSync(join(folder, name), "utf8")).map((sql) => db.prepare(sql));
      const mark = db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name);
      await db.batch([...statements, mark]).catch((error: unknown) => {
        throw new Refusal(`The migration ${name} failed and changed nothing. ${String(error)}`);
      });
    }
    return missing;
  } finally {
    await runtime.dispose();
  }
}
