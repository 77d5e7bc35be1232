import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { username } from "better-auth/plugins/username";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { authAccount, authSession, authVerification, user } from "#worker/store/schema/accounts.ts";
import { COOKIE_PREFIX } from "./session-cookie.ts";
import { vouchedLogin } from "./vouched-login.ts";

/** A test lasts at most 24 h but a school day is shorter: long enough that no candidate loses the log-in in mid-test. */
const SESSION_S = 12 * 3600;
/**
 * better-auth gives a whole day to a log-in that its cookie does not outlive the browser: on a shared computer that is
 * restored as it was left, a school's day is enough.
 */
const SHARED_SESSION_S = 8 * 3600;
const RESET_TOKEN_S = 3600;
const DAY_MS = 86_400_000;

export type AuthSettings = { db: D1Database; secret: string; origin: string };

type Passwords = {
  hash(password: string): Promise<string>;
  verify(asked: { hash: string; password: string }): Promise<boolean>;
};

/**
 * better-auth for one call. Its own limits are off: they count by address, and a whole class sits behind one;
 * ours count by account, in the use cases. `kind` and the roles are not declared here, so no input can set them.
 */
export function buildAuth(settings: AuthSettings, passwords: Passwords, onResetToken: (token: string) => void) {
  return betterAuth({
    baseURL: settings.origin,
    trustedOrigins: [settings.origin],
    secret: settings.secret,
    database: drizzleAdapter(drizzle(settings.db), {
      provider: "sqlite",
      schema: { user, session: authSession, account: authAccount, verification: authVerification },
    }),
    plugins: [
      // What a username may hold is core/people's business: here only a bound.
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
      vouchedLogin(),
    ],
    emailAndPassword: {
      enabled: true,
      autoSignIn: true,
      // Our own rule (core/people/password-rule) is stricter and speaks to the person.
      minPasswordLength: 1,
      maxPasswordLength: 512,
      password: passwords,
      resetPasswordTokenExpiresIn: RESET_TOKEN_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ token }) => onResetToken(token),
    },
    databaseHooks: {
      session: {
        create: {
          // The only log-ins longer than ours are those that the library lengthens: pupils', by username.
          before: async (made) => ({
            data: isLongerThan(made.expiresAt, SESSION_S)
              ? { ...made, expiresAt: new Date(Date.now() + SHARED_SESSION_S * 1000) }
              : made,
          }),
          // An account that nobody uses is forgotten one day: written once a day at most.
          after: ({ userId }) => noteLogin(settings.db, userId),
        },
      },
    },
    session: {
      expiresIn: SESSION_S,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { openIdProvider: { type: "string", required: false, input: false } },
    },
    verification: { storeIdentifier: "hashed" },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/" },
      ipAddress: { disableIpTracking: true },
    },
  });
}

async function noteLogin(db: D1Database, userId: string): Promise<void> {
  const day = Math.floor(Date.now() / DAY_MS) * (DAY_MS / 1000);
  await drizzle(db)
    .update(user)
    .set({ lastLoginAtS: day })
    .where(and(eq(user.id, userId), or(isNull(user.lastLoginAtS), lt(user.lastLoginAtS, day))));
}

/** With a minute of play: the library has read the clock a moment before. */
function isLongerThan(expiresAt: Date, seconds: number): boolean {
  return expiresAt.getTime() > Date.now() + (seconds + 60) * 1000;
}
