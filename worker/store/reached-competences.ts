import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { practiceLevel } from "./schema/school.ts";

/** Competences at level 1 or more of an account; null without an account. Computed at once, never kept. */
export function reachedCompetences(userId: AnyColumn | SQL): SQL<number | null> {
  return sql<number | null>`case when ${userId} is null then null else (
    select count(*) from ${practiceLevel} where ${practiceLevel.userId} = ${userId} and ${practiceLevel.level} >= 1
  ) end`;
}
