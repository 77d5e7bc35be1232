import { env } from "cloudflare:workers";
import { saveOneTimePasswords } from "#worker/usecases/account/save-one-time-passwords.ts";
import { signIn } from "#worker/usecases/account/sign-in.ts";
import { signUpAdult } from "#worker/usecases/account/sign-up-adult.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { openScope } from "#worker/wiring/open-scope.ts";

/** The cookie header a browser sends back after these `Set-Cookie` headers. */
export function cookieHeader(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ");
}

/** Who the Worker says is asking with this cookie. */
export async function whoAsks(cookie: string) {
  const { actor } = await openScope(new Request(`${env.APP_ORIGIN}/`, { headers: { cookie } }), env);
  return actor;
}

/** A pupil's account as the roll import makes it: a username, an address that nobody has, no password. */
export async function aPupilAccount(username: string, name = "Inès MULLER"): Promise<string> {
  const userId = crypto.randomUUID();
  await env.DB.prepare(
    `insert into user (id, name, email, email_verified, created_at, updated_at, username, display_username, kind)
     values (?1, ?2, ?1 || '@pupil.invalid', 0, 0, 0, ?3, ?3, 'pupil')`,
  )
    .bind(userId, name, username)
    .run();
  return userId;
}

export const ADULT_PASSWORD = "un long mot de passe 7";

/** An adult who has just signed up, with the cookie of that log-in. */
export async function anAdult(email: string): Promise<{ userId: string; cookie: string }> {
  const asked = { email, name: "Nadège Roussel", password: ADULT_PASSWORD };
  const signedUp = await signUpAdult(asked, buildDeps(env));
  if (!signedUp.ok) throw new Error(JSON.stringify(signedUp.error));
  return { userId: signedUp.value.userId, cookie: cookieHeader(signedUp.value.cookies) };
}

/** Logs in and answers the cookie, or throws the refusal's code. */
export async function logIn(login: string, password: string): Promise<string> {
  const signedIn = await signIn({ login, password }, buildDeps(env));
  if (!signedIn.ok) throw new Error(signedIn.error.code);
  return cookieHeader(signedIn.value.cookies);
}

/** A pupil with a one-time password. */
export async function aPupil(username: string, password: string): Promise<string> {
  const userId = await aPupilAccount(username);
  await saveOneTimePasswords([{ userId, username, password }], buildDeps(env));
  return userId;
}

/** The real ports, with the clock moved. */
export function depsAt(nowMs: number) {
  return { ...buildDeps(env), clock: { nowMs: () => nowMs } };
}
