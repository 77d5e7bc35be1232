import { env } from "cloudflare:workers";
import { openDatabase } from "#worker/store/open-database.ts";
import { user } from "#worker/store/schema/accounts.ts";
import { establishment } from "#worker/store/schema/school.ts";
import { candidate, certificationSession } from "#worker/store/schema/sessions.ts";

let count = 0;

/** A school with one session and `candidates` enrolments, written straight into D1. */
export async function aSession({ candidates = 1 }: { candidates?: number } = {}) {
  count += 1;
  const database = openDatabase(env.DB);
  const school = `school-${count}`;
  await database.insert(establishment).values({
    id: school,
    uai: `099${String(count).padStart(4, "0")}A`,
    name: "Collège Jeanne-Barret",
    kind: "COLLEGE",
    createdAtS: 1_700_000_000,
  });
  const [session] = await database
    .insert(certificationSession)
    .values({
      establishmentId: school,
      site: "Site",
      room: `Salle ${count}`,
      date: "2026-11-25",
      time: "09:00",
      supervisors: "S. Kowalczyk",
      accessCode: "TQVF63",
      supervisorPassword: "BCD234",
      createdBy: "staff",
      createdAtS: 1_700_000_000,
    })
    .returning();
  if (session === undefined) throw new Error("no session");
  const ids = Array.from({ length: candidates }, (_, at) => `candidate-${count}-${at}`);
  for (const id of ids) {
    await database.insert(user).values({
      id: `user-of-${id}`,
      name: "Nour AÏT-BELKACEM",
      email: `${id}@pupil.invalid`,
      kind: "pupil",
      createdAt: new Date(0),
      updatedAt: new Date(0),
    });
    await database.insert(candidate).values({
      id,
      sessionNumber: session.number,
      lastName: "AÏT-BELKACEM",
      firstName: "Nour",
      birthDate: "2010-11-03",
      division: "3e A",
      extraTimePercent: 33,
      createdAtS: 1_700_000_000,
    });
  }
  return { school, session, candidateIds: ids };
}
