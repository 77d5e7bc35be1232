import { type EstablishmentFacts, establishmentSearchText } from "#worker/core/people/plan-establishment.ts";
import { zoneOfUai } from "#worker/core/people/school-zone.ts";

type Demo = Pick<EstablishmentFacts, "uai" | "name" | "kind"> & {
  /** known beforehand, which an operator's door would not give */
  id: string;
  city: string;
  contact?: string;
  nowMs: number;
};

/** An establishment of the demo, in the zone that its UAI says. */
export async function insertEstablishment(database: D1Database, demo: Demo): Promise<void> {
  const { id, uai, name, city, kind, contact = null, nowMs } = demo;
  await database
    .prepare(
      `INSERT INTO establishment (id, uai, name, city, kind, time_zone, contact, search_text, created_at_s)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      ...[id, uai, name, city, kind, zoneOfUai(uai), contact],
      ...[establishmentSearchText(demo), Math.floor(nowMs / 1000)],
    )
    .run();
}
