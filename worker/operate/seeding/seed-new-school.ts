import type { Actor } from "#worker/core/people/roles.ts";
import { zoneOfUai } from "#worker/core/people/school-zone.ts";

const ID = "demo-new-college";
const UAI = "0999014K";
export const NEW_SCHOOL_EMAIL = "principale@tilleuls.example";

type Setting = {
  database: D1Database;
  nowMs: number;
  adult: (email: string, name: string, role: "admin", establishmentId: string) => Promise<Actor>;
};

/** A college on its first day: no pupil, no session, an admin who has yet to accept the terms of use. */
export async function seedNewSchool({ database, nowMs, adult }: Setting): Promise<void> {
  await database
    .prepare(
      "INSERT INTO establishment (id, uai, name, kind, time_zone, created_at_s) VALUES (?, ?, ?, 'COLLEGE', ?, ?)",
    )
    .bind(ID, UAI, "Collège Les Tilleuls", zoneOfUai(UAI), Math.floor(nowMs / 1000))
    .run();
  const { userId } = await adult(NEW_SCHOOL_EMAIL, "Claire Aubry", "admin", ID);
  await database.prepare("UPDATE user SET terms_accepted_at_s = NULL WHERE id = ?").bind(userId).run();
}
