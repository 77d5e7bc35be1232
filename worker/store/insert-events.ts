import { type SQL, sql } from "drizzle-orm";
import type { NewPupilEvent } from "#worker/usecases/pupil-ports.ts";

/** In the transaction of what they tell. */
export function insertEvents(events: readonly NewPupilEvent[]): SQL {
  return sql`insert into pupil_event (id, pupil_id, kind, by, at_s, detail)
    select value->>'id', value->>'pupilId', value->>'kind', value->>'by', value->>'atS', value->>'detail'
    from json_each(${JSON.stringify(events)})`;
}
