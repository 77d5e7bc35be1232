import type { Actor } from "#worker/core/people/roles.ts";
import { insertEstablishment } from "./insert-establishment.ts";

export const NEW_SCHOOL_EMAIL = "principale@tilleuls.example";

/** Two, since each can be begun only once. */
const SCHOOLS = [
  {
    id: "demo-new-college",
    uai: "0999014K",
    name: "Collège Les Tilleuls",
    email: NEW_SCHOOL_EMAIL,
    person: "Claire Aubry",
  },
  {
    id: "demo-new-college-2",
    uai: "0999015L",
    name: "Collège Les Platanes",
    email: "principal@platanes.example",
    person: "Hugo Charpentier",
  },
];

type Setting = {
  database: D1Database;
  nowMs: number;
  adult: (email: string, name: string, role: "admin", establishmentId: string) => Promise<Actor>;
};

/** Colleges on their first day: no pupil, no session, an admin who has yet to accept the terms of use. */
export async function seedNewSchools({ database, nowMs, adult }: Setting): Promise<void> {
  for (const { id, uai, name, email, person } of SCHOOLS) {
    await insertEstablishment(database, { id, uai, name, kind: "COLLEGE", city: "Valmont-sur-Loire", nowMs });
    const { userId } = await adult(email, person, "admin", id);
    await database.prepare("UPDATE user SET terms_accepted_at_s = NULL WHERE id = ?").bind(userId).run();
  }
}
