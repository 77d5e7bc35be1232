import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { user } from "./accounts.ts";

export const establishment = sqliteTable("establishment", {
  id: text("id").primaryKey(),
  uai: text("uai").notNull().unique(),
  name: text("name").notNull(),
  kind: text("kind", { enum: ["COLLEGE", "LYCEE", "AGRI", "AEFE", "SUP", "PRO"] }).notNull(),
  /** IANA zone of its wall times, e.g. Europe/Paris, Indian/Reunion */
  timeZone: text("time_zone").notNull().default("Europe/Paris"),
  /** whom a pupil asks for help at the door, in words; no personal data */
  contact: text("contact"),
  city: text("city"),
  /** UAI, name and city folded: what the operators' search looks into */
  searchText: text("search_text").notNull().default(""),
  archivedAtS: integer("archived_at_s"),
  createdAtS: integer("created_at_s").notNull(),
});

export const membership = sqliteTable(
  "membership",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    role: text("role", { enum: ["member", "admin"] }).notNull(),
    createdAtS: integer("created_at_s").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.establishmentId] })],
);

/** One line of the roll. Pupils missing from a later file are disabled, never deleted. */
export const pupil = sqliteTable(
  "pupil",
  {
    id: text("id").primaryKey(),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    /** national number; null for a pupil who has none yet */
    ine: text("ine"),
    /** the establishment's own number, where there is no INE */
    ownId: text("own_id"),
    /** the import that brought this pupil; null for one added by hand, and before imports were kept */
    importId: text("import_id"),
    lastName: text("last_name").notNull(),
    /** name in use, when it differs from the birth name */
    preferredLastName: text("preferred_last_name"),
    /** what the school calls the pupil, when staff said so: wins over the roll's, which no import writes here */
    calledLastName: text("called_last_name"),
    calledFirstName: text("called_first_name"),
    firstName: text("first_name").notNull(),
    middleName: text("middle_name"),
    thirdName: text("third_name"),
    sex: text("sex", { enum: ["M", "F"] }),
    /** ISO date */
    birthDate: text("birth_date").notNull(),
    birthCountryCode: text("birth_country_code"),
    birthProvinceCode: text("birth_province_code"),
    birthCityCode: text("birth_city_code"),
    birthCity: text("birth_city"),
    mefCode: text("mef_code"),
    status: text("status"),
    /** class, as the school writes it */
    division: text("division").notNull(),
    /** the pupil's account, made at import (without a password) */
    userId: text("user_id").references(() => user.id),
    disabledAtS: integer("disabled_at_s"),
    /** this line was a double: the one that was kept. It stays disabled, without numbers and without an account */
    mergedInto: text("merged_into"),
    createdAtS: integer("created_at_s").notNull(),
    updatedAtS: integer("updated_at_s").notNull(),
  },
  (table) => [
    /** the number first: who arrives is looked for in every school */
    uniqueIndex("pupil_ine").on(table.ine, table.establishmentId),
    uniqueIndex("pupil_own_id").on(table.establishmentId, table.ownId),
    index("pupil_division").on(table.establishmentId, table.division),
    // An ENT of a whole region knows a pupil by name and birth date.
    index("pupil_birth_date").on(table.birthDate),
    /** one account in one school; who changes school keeps it, and the former line stays */
    uniqueIndex("pupil_account").on(table.userId, table.establishmentId),
  ],
);

/** What staff did to one pupil's line, beside imports: who, when. Appended, never changed. */
export const pupilEvent = sqliteTable(
  "pupil_event",
  {
    id: text("id").primaryKey(),
    pupilId: text("pupil_id")
      .notNull()
      .references(() => pupil.id),
    kind: text("kind", { enum: ["added", "called", "merged", "unlocked", "unlinked", "followed"] }).notNull(),
    /** account of who did it */
    by: text("by").notNull(),
    atS: integer("at_s").notNull(),
    /** a name, in words; null when the kind says all */
    detail: text("detail"),
  },
  (table) => [index("pupil_event_pupil").on(table.pupilId, table.atS)],
);

/** What a pupil needs from one session to the next, kept because the pupil or the family agreed: gone when they do not. */
export const pupilNeed = sqliteTable("pupil_need", {
  pupilId: text("pupil_id")
    .primaryKey()
    .references(() => pupil.id),
  /** percent, e.g. 33 for a third more */
  extraTimePercent: real("extra_time_percent").notNull().default(0),
  /** in words: a screen reader, a place near the door */
  accessibility: text("accessibility"),
  agreedBy: text("agreed_by").notNull(),
  agreedAtS: integer("agreed_at_s").notNull(),
});

export const rollImport = sqliteTable(
  "roll_import",
  {
    id: text("id").primaryKey(),
    establishmentId: text("establishment_id")
      .notNull()
      .references(() => establishment.id),
    fileName: text("file_name").notNull(),
    importedBy: text("imported_by").notNull(),
    importedAtS: integer("imported_at_s").notNull(),
    added: integer("added").notNull(),
    changed: integer("changed").notNull(),
    unchanged: integer("unchanged").notNull(),
    disabled: integer("disabled").notNull(),
    undoneAtS: integer("undone_at_s"),
    /** of the file and of what it did: sent again after a broken connection, it is answered and not done twice */
    fingerprint: text("fingerprint"),
  },
  (table) => [index("roll_import_establishment").on(table.establishmentId, table.importedAtS)],
);

/** What an import changed: a pupil's line as it was before, in JSON. An import can be undone from these. */
export const rollImportBefore = sqliteTable(
  "roll_import_before",
  {
    importId: text("import_id")
      .notNull()
      .references(() => rollImport.id),
    pupilId: text("pupil_id").notNull(),
    /** columns of `pupil` by name */
    content: text("content").notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.pupilId] })],
);

/** Positioning: where an account stands in each competence that it has practised. */
export const practiceLevel = sqliteTable(
  "practice_level",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    competence: text("competence").notNull(),
    level: integer("level").notNull(),
    /** of 8 towards the next level */
    points: integer("points").notNull().default(0),
    /** the sitting, from 1; `firstRun` is the first one since the competence was begun again from nothing */
    run: integer("run").notNull().default(1),
    firstRun: integer("first_run").notNull().default(1),
    /** null while the run goes on */
    finishedAtS: integer("finished_at_s"),
    /** when level 1 was reached; null below it, and for levels written before this was kept */
    reachedAtS: integer("reached_at_s"),
    updatedAtS: integer("updated_at_s").notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.competence] })],
);

/** One answered question of practice. Kept after a reset too: a test prefers what was not practised in 90 days. */
export const practiceAnswer = sqliteTable(
  "practice_answer",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    competence: text("competence").notNull(),
    /** rank of the answer in this competence, from 0: the same place is taken once */
    place: integer("place").notNull(),
    run: integer("run").notNull(),
    skill: text("skill").notNull(),
    itemId: text("item_id").notNull(),
    isRight: integer("is_right", { mode: "boolean" }).notNull(),
    answeredAtS: integer("answered_at_s").notNull(),
    /** code of the path in which it was given */
    path: text("path"),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.competence, table.place] }),
    index("practice_answer_recent").on(table.userId, table.answeredAtS),
    index("practice_answer_path").on(table.path, table.userId),
  ],
);
