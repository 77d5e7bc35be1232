import { type SQL, sql } from "drizzle-orm";

/** Who the log names when nobody decided: the delay was over, and nothing waited for the jury. */
const BY = { id: "vigie", name: "Vigie" } as const;

/**
 * The line of each session that is published by itself, where `condition` on `certification_session` holds; in one
 * transaction with the publication.
 */
export function actsByItself(atS: number, condition: SQL): SQL {
  return sql`insert into platform_act (id, at_s, "by", by_name, act, session_number)
    select 'auto-' || number || '-' || ${atS}, ${atS}, ${BY.id}, ${BY.name}, 'published-by-itself', number
    from certification_session where ${condition} on conflict do nothing`;
}
