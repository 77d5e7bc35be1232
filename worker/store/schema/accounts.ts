import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

// The property names of the first four tables are better-auth's own; the SQL names are ours.

/** A person who logs in: an adult by e-mail, a pupil by username (then `email` is `<id>@pupil.invalid`). */
export const user = sqliteTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
  image: text("image"),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  username: text("username").unique(),
  displayUsername: text("display_username"),
  kind: text("kind", { enum: ["adult", "pupil"] })
    .notNull()
    .default("adult"),
  mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(false),
  /** platform staff only */
  platformRole: text("platform_role", { enum: ["operator", "jury"] }),
  /** closed by an operator: no log-in of this account is valid; null: open */
  lockedAtS: integer("locked_at_s"),
  /** the day of the last log-in, at midnight UTC: an account that nobody uses is forgotten */
  lastLoginAtS: integer("last_login_at_s"),
  locale: text("locale", { enum: ["fr", "en"] }),
  /** staff only: when the terms of use were accepted */
  termsAcceptedAtS: integer("terms_accepted_at_s"),
  /** of several establishments the one that the pages show */
  currentEstablishmentId: text("current_establishment_id"),
  /** text size, typeface, colours, time shown, as JSON; null: never chosen */
  display: text("display"),
});

export const authSession = sqliteTable(
  "auth_session",
  {
    id: text("id").primaryKey(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    token: text("token").notNull().unique(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    /** the ENT or academy that opened it; null: a password did */
    openIdProvider: text("open_id_provider"),
  },
  (table) => [index("auth_session_user").on(table.userId)],
);

export const authAccount = sqliteTable(
  "auth_account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: integer("access_token_expires_at", { mode: "timestamp_ms" }),
    refreshTokenExpiresAt: integer("refresh_token_expires_at", { mode: "timestamp_ms" }),
    scope: text("scope"),
    password: text("password"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [
    uniqueIndex("auth_account_provider").on(table.userId, table.providerId, table.accountId),
    // An account of an ENT is one pupil's, and a pupil has one in each ENT.
    uniqueIndex("auth_account_subject").on(table.providerId, table.accountId).where(isOpenId(table.providerId)),
    uniqueIndex("auth_account_one").on(table.userId, table.providerId).where(isOpenId(table.providerId)),
  ],
);

/** `provider_id` of a link: `openid:` and the provider's id in the configuration. */
export const OPEN_ID_PREFIX = "openid:";

function isOpenId(providerId: AnySQLiteColumn) {
  return sql`${providerId} like 'openid:%'`;
}

/** Ways back from an ENT that were used, until they would be too old anyway: a second use is refused. */
export const openIdState = sqliteTable("open_id_state", {
  /** SHA-256 of the state, in hexadecimal */
  hash: text("hash").primaryKey(),
  expiresAtS: integer("expires_at_s").notNull(),
});

export const authVerification = sqliteTable(
  "auth_verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    createdAt: integer("created_at", { mode: "timestamp_ms" }),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }),
  },
  (table) => [index("auth_verification_identifier").on(table.identifier)],
);

/** Failures only, so that a class that logs in writes nothing here. `key` is a hash: account, code or verification. */
export const attemptLimit = sqliteTable("attempt_limit", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  /** epoch seconds of the first failure of the running window */
  windowStartedAtS: integer("window_started_at_s").notNull(),
  /** epoch seconds; null while not locked */
  lockedUntilS: integer("locked_until_s"),
});

/** Mail that the development outbox page shows; in production the e-mail binding sends and nothing is kept here. */
export const mailOutbox = sqliteTable("mail_outbox", {
  id: text("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  createdAtS: integer("created_at_s").notNull(),
});
