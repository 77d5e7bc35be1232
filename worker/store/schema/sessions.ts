import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { user } from "./accounts.ts";
import { establishment, pupil } from "./school.ts";

/** A certification session. Its number is the primary key; the live part lives in its own Durable Object. */
export const certificationSession = sqliteTable(
  "certification_session",
  {
    number: integer("number").primaryKey({ autoIncrement: true }),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    site: text("site").notNull(),
    room: text("room").notNull(),
    /** wall date and time in the establishment's zone: YYYY-MM-DD, HH:MM */
    date: text("date").notNull(),
    time: text("time").notNull(),
    /** site and room folded: the rule for duplicates */
    placeKey: text("place_key").notNull().default(""),
    /** site, room and supervisors folded: what a search looks into */
    searchText: text("search_text").notNull().default(""),
    supervisors: text("supervisors").notNull(),
    observations: text("observations"),
    accessCode: text("access_code").notNull(),
    /** without the `C-` that screens add */
    supervisorPassword: text("supervisor_password").notNull(),
    baseDurationSeconds: integer("base_duration_seconds").notNull().default(6300),
    /** null: only the supervisor ends an elapsed test */
    graceSeconds: integer("grace_seconds").default(300),
    /** false: candidates hear of the time left at its marks only */
    isCountdownShown: integer("is_countdown_shown", { mode: "boolean" }).notNull().default(true),
    createdBy: text("created_by").notNull(),
    createdAtS: integer("created_at_s").notNull(),
    /** written by the outbox of the live object at its first start; closes editing and deletion */
    firstStartedAtS: integer("first_started_at_s"),
    finalisedAtS: integer("finalised_at_s"),
    finalisedBy: text("finalised_by"),
    publishedAtS: integer("published_at_s"),
    /** finalised with nothing for the jury: published by itself from this instant on; null: by the jury */
    publishDueAtS: integer("publish_due_at_s"),
    /** the addresses for results were told, once */
    resultsToldAtS: integer("results_told_at_s"),
    /** one more at each act of the jury: who decides on an older page is told */
    juryRevision: integer("jury_revision").notNull().default(0),
    hasIncident: integer("has_incident", { mode: "boolean" }).notNull().default(false),
    hasJoiningIssue: integer("has_joining_issue", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    index("certification_session_establishment").on(table.establishmentId, table.date, table.time),
    /** also the order by place */
    uniqueIndex("certification_session_duplicate").on(table.establishmentId, table.placeKey, table.date, table.time),
    /** the few that are not finalised, among years of those that are: both first columns are asked by equality */
    index("certification_session_open").on(table.establishmentId, table.finalisedAtS, table.date, table.time),
    /** the few that wait for their publication, of all schools */
    index("certification_session_waiting").on(table.publishedAtS, table.finalisedAtS),
    /** the order by number */
    index("certification_session_number").on(table.establishmentId),
  ],
);

/** An enrolment. Names are copied at enrolment: what the attendance sheet said stays true. */
export const candidate = sqliteTable(
  "candidate",
  {
    id: text("id").primaryKey(),
    sessionNumber: integer("session_number")
      .notNull()
      .references(() => certificationSession.number),
    pupilId: text("pupil_id").references(() => pupil.id),
    lastName: text("last_name").notNull(),
    firstName: text("first_name").notNull(),
    birthDate: text("birth_date").notNull(),
    birthPlace: text("birth_place"),
    division: text("division"),
    /** of a candidate enrolled by hand or by a file; of a pupil the roll knows them */
    sex: text("sex", { enum: ["M", "F"] }),
    /** ISO 3166-1, two letters; births overseas are `FR` */
    birthCountryCode: text("birth_country_code"),
    birthCity: text("birth_city"),
    birthPostalCode: text("birth_postal_code"),
    birthInseeCode: text("birth_insee_code"),
    externalId: text("external_id"),
    email: text("email"),
    resultEmail: text("result_email"),
    /** folded names and birth date of who was enrolled by hand or by a file: two such rows are one person */
    identityKey: text("identity_key"),
    /** percent, e.g. 33 for a third more */
    extraTimePercent: real("extra_time_percent").notNull().default(0),
    /** the account that joined as this candidate */
    userId: text("user_id").references(() => user.id),
    linkedAtS: integer("linked_at_s"),
    /** the person asked to be erased: what is here is nobody's, the test and its result stay */
    erasedAtS: integer("erased_at_s"),
    createdAtS: integer("created_at_s").notNull(),
  },
  (table) => [
    index("candidate_session").on(table.sessionNumber),
    uniqueIndex("candidate_pupil").on(table.sessionNumber, table.pupilId),
    uniqueIndex("candidate_user").on(table.sessionNumber, table.userId),
    uniqueIndex("candidate_identity").on(table.sessionNumber, table.identityKey),
    index("candidate_account").on(table.userId),
    /** who asks for their data is looked for by name and birth date */
    index("candidate_birth_date").on(table.birthDate),
    /** the tests of a pupil, of a class, and whether one is the latest */
    index("candidate_of_pupil").on(table.pupilId),
  ],
);

/** Who opened the supervisor space of a session with its password. */
export const supervisorAccess = sqliteTable(
  "supervisor_access",
  {
    sessionNumber: integer("session_number")
      .notNull()
      .references(() => certificationSession.number),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    createdAtS: integer("created_at_s").notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionNumber, table.userId] })],
);
