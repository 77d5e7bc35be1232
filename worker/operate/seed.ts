import "./seeding/read-binary-imports.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { zoneOfUai } from "#worker/core/people/school-zone.ts";
import { readPackFiles } from "./read-pack-files.ts";
import { insertEstablishment } from "./seeding/insert-establishment.ts";
import { CERTIFIED_SESSION, seedCertifiedClass } from "./seeding/seed-certified-class.ts";
import type { SeedContext } from "./seeding/seed-context.ts";
import { HIGHER_SCHOOL_EMAIL, seedHigherSchool } from "./seeding/seed-higher-school.ts";
import { NEW_SCHOOL_EMAIL, seedNewSchools } from "./seeding/seed-new-schools.ts";
import { PAST_SCHOOL_EMAIL, seedPastSessions } from "./seeding/seed-past-sessions.ts";

const UAI = "0999012H";
const ESTABLISHMENT = "demo-college";
const ZONE = zoneOfUai(UAI);
const ADULT_PASSWORD = "Vigie-demo-2026";
const PUPIL_PASSWORD = "Eleve2026";
const DEMO_CLASS = "3e A";
const CERTIFIED_CLASS = "3e C";
/** The first session of a new platform gets the next number: five digits are easier to dictate than one. */
const LAST_NUMBER_BEFORE = 48_212;
const NOT_CERTIFIABLE = 4;

/** The demo school, through the product's own use cases; only what no page does yet is written as rows. */
export async function seed({ origin, samples, items, database, secret, say }: SeedContext): Promise<readonly string[]> {
  // After the hook above: wiring imports the fonts.
  const { buildDeps } = await import("#worker/wiring/build-deps.ts");
  const { buildDoors } = await import("#worker/usecases/doors.ts");
  const env = { DB: database, APP_ORIGIN: origin, BETTER_AUTH_SECRET: secret, MAIL_MODE: "local", JURISDICTION: "" };
  // Nobody has opened a room yet: each live object reads D1 at its first contact.
  const rooms = { refresh: async () => {} };
  const built = buildDeps(env as unknown as Env);
  // Nor does anybody listen.
  const bells = { ...built.bells, ring: () => undefined };
  const deps = { ...built, bells, rooms: { ...built.rooms, ...rooms } };
  const doors = buildDoors(deps);
  const nowMs = Date.now();
  const nowS = Math.floor(nowMs / 1000);

  await insertEstablishment(database, {
    ...{ id: ESTABLISHMENT, uai: UAI, name: "Collège Les Amandiers", kind: "COLLEGE", city: "Valmont-sur-Loire" },
    ...{ contact: "Vie scolaire, poste 12", nowMs },
  });
  await database
    .prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('certification_session', ?)")
    .bind(LAST_NUMBER_BEFORE)
    .run();

  const adult = async (
    email: string,
    name: string,
    role: "admin" | "member" | null,
    establishmentId = ESTABLISHMENT,
  ): Promise<Actor> => {
    const made = expectOk(await doors.account.signUpAdult({ email, name, password: ADULT_PASSWORD }));
    await deps.accountStore.endLogin(made.sessionToken);
    if (role === null) return { userId: made.userId, kind: "adult", platformRoles: [], memberships: [] };
    await database
      .prepare("INSERT INTO membership (user_id, establishment_id, role, created_at_s) VALUES (?, ?, ?, ?)")
      .bind(made.userId, establishmentId, role, nowS)
      .run();
    await deps.accountStore.acceptTerms(made.userId, nowS);
    return {
      userId: made.userId,
      kind: "adult",
      platformRoles: [],
      memberships: [{ establishmentId, role }],
    };
  };
  const staff = await adult("direction@amandiers.example", "Nadège Roussel", "admin");
  await adult("vie-scolaire@amandiers.example", "Karim Benali", "member");
  await adult("surveillant@amandiers.example", "Marie-Laure Étchegoyen", null);
  const operator = await adult("plateforme@vigie.example", "Inès Ferrand", null);
  await database.prepare("UPDATE user SET platform_role = 'operator' WHERE id = ?").bind(operator.userId).run();

  say("  the roll of 84 pupils, through the SIECLE importer");
  const bytes = new Uint8Array(await readFile(join(samples, "support/siecle/college-demo.xml")));
  const file = { actor: staff, establishmentId: ESTABLISHMENT, fileName: "college-demo.xml", bytes };
  expectOk(await doors.school.importRoll({ ...file, fingerprint: null }));

  say("  the item bank and everybody's profile");
  await doors.platform.publishBank({
    by: { userId: operator.userId, name: "Inès Ferrand" },
    items,
    files: readPackFiles(),
  });
  const pupils = await database
    .prepare(
      "SELECT pupil.id, user_id AS userId, username, first_name AS firstName, last_name AS lastName, division FROM pupil JOIN user ON user.id = user_id WHERE disabled_at_s IS NULL ORDER BY division, last_name, first_name, birth_date",
    )
    .all<{ id: string; userId: string; username: string; firstName: string; lastName: string; division: string }>();
  const ofClass = pupils.results.filter(({ division }) => division === DEMO_CLASS);
  // The last four of the class: the demo session meets them too.
  const weak = new Set(ofClass.slice(-NOT_CERTIFIABLE).map(({ userId }) => userId));
  const levels = pupils.results.flatMap(({ userId }) => profile(userId, weak.has(userId)));
  await database
    .prepare(
      "INSERT INTO practice_level (user_id, competence, level, updated_at_s) SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), ? FROM json_each(?)",
    )
    .bind(nowS, JSON.stringify(levels))
    .run();

  say("  a session for today, with the class 3e A");
  const soon = wallTimeAt(nowMs + 15 * 60_000, ZONE);
  const form = {
    address: "Collège Les Amandiers",
    room: "Salle B204",
    date: soon.date,
    time: soon.time,
    examiner: "Marie-Laure Étchegoyen",
    description: "",
    duration: "",
    grace: "",
  };
  const created = expectOk(await doors.centre.createSession({ actor: staff, establishmentId: ESTABLISHMENT, form }));
  const { sessionNumber } = created;
  const pupilIds = ofClass.map(({ id }) => id);
  expectOk(await doors.centre.enrolPupils({ actor: staff, sessionNumber, pupilIds }));
  const candidates = await deps.candidates.list(sessionNumber);
  const [settled, fresh] = ofClass;
  const extra = candidates.find(({ pupilId }) => pupilId === settled?.id);
  if (settled === undefined || fresh === undefined || extra === undefined)
    throw new Error("the demo roll is too small");
  expectOk(
    await doors.centre.setExtraTime({ actor: staff, sessionNumber, candidateId: extra.candidateId, typed: "33 %" }),
  );

  const hash = await deps.accounts.hashPassword(PUPIL_PASSWORD);
  await deps.accountStore.saveOneTimePasswords([{ userId: settled.userId, hash }], nowMs);
  await deps.accountStore.clearMustChange(settled.userId);
  const slip = expectOk(
    await doors.school.resetLogin({ actor: staff, establishmentId: ESTABLISHMENT, pupilId: fresh.id }),
  );
  const session = await deps.sessions.find(sessionNumber);
  if (session === null) throw new Error("the demo session is gone");

  say("  a session of three weeks ago, with its certificates");
  const others = pupils.results.filter(({ division }) => division === CERTIFIED_CLASS);
  await seedCertifiedClass({
    database,
    nowMs,
    establishmentId: ESTABLISHMENT,
    timeZone: ZONE,
    createdBy: staff.userId,
    pupils: [settled, ...others],
  });

  say("  two colleges on their first day");
  await seedNewSchools({ database, nowMs, adult });

  say("  an institute without a roll");
  const higherSession = await seedHigherSchool({ doors, database, nowMs, adult });

  say("  a lycée with a published session, and one that waits for the jury");
  const [publishedSession, judgedSession] = await seedPastSessions({ doors, deps, database, items, nowMs, adult });
  await doors.jury.scoreDue();
  await doors.jury.publishDue();
  const jury = await adult("jury@vigie.example", "Aïcha Morel", null);
  await database.prepare("UPDATE user SET platform_role = 'jury' WHERE id = ?").bind(jury.userId).run();

  return [
    `  Personnel (administrateur)  direction@amandiers.example     ${ADULT_PASSWORD}`,
    `  Personnel (membre)          vie-scolaire@amandiers.example  ${ADULT_PASSWORD}`,
    `  Personnel, sans liste d’élèves  ${HIGHER_SCHOOL_EMAIL}  ${ADULT_PASSWORD}  (session ${higherSession})`,
    `  Personnel, collège encore vide  ${NEW_SCHOOL_EMAIL}   ${ADULT_PASSWORD}`,
    `  Surveillant                 surveillant@amandiers.example   ${ADULT_PASSWORD}`,
    `  Personnel, lycée certifié   ${PAST_SCHOOL_EMAIL}   ${ADULT_PASSWORD}  (session ${publishedSession} publiée, ${judgedSession} à juger)`,
    `  Plateforme                  plateforme@vigie.example        ${ADULT_PASSWORD}`,
    `  Jury                        jury@vigie.example              ${ADULT_PASSWORD}`,
    `  Élève                       ${settled.username}  ${PUPIL_PASSWORD}  (${settled.firstName} ${settled.lastName}, temps majoré 33 %, un certificat)`,
    `  Session passée, résultats publiés  ${CERTIFIED_SESSION}`,
    `  Élève, mot de passe à usage unique  ${slip.username}  ${slip.password}  (${fresh.firstName} ${fresh.lastName})`,
    `  Session ${sessionNumber}   mot de passe de session C-${session.supervisorPassword}   code d'accès ${session.accessCode}`,
  ];
}

/** Levels of the 16 competences: three at level 1 or more for those who are not ready, else at least seven. */
function profile(userId: string, isWeak: boolean): [string, string, number][] {
  const rng = seededRng(userId);
  return COMPETENCES.map((competence, index) => {
    const reached = isWeak ? index % 6 === 0 : index % 2 === 0 || rng.nextUnit() < 0.6;
    return [userId, competence, reached ? 1 + Math.floor(rng.nextUnit() * (isWeak ? 2 : 5)) : 0];
  });
}

function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`the demo data was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
