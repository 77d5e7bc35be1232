import type { SQLWrapper } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";

const dialect = new SQLiteAsyncDialect();

/**
 * Written statements in one transaction, all or nothing. Straight to D1: drizzle's own `batch` breaks on
 * a raw statement with parameters (0.45: it has no `stmt`).
 */
export async function runTogether(db: D1Database, statements: readonly SQLWrapper[]): Promise<D1Result[]> {
  return db.batch(
    statements.map((statement) => {
      const { sql, params } = dialect.sqlToQuery(statement.getSQL());
      return db.prepare(sql).bind(...params);
    }),
  );
}
