import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { signIn } from "#worker/usecases/account/sign-in.ts";
import { signUpAdult } from "#worker/usecases/account/sign-up-adult.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { ADULT_PASSWORD, anAdult, aPupil, aPupilAccount, cookieHeader, logIn, whoAsks } from "./an-account.ts";

test("an adult signs up, is logged in at once, and has no right yet", async () => {
  const asked = { email: "nadege@example.fr", name: " Nadège  Roussel ", password: ADULT_PASSWORD };
  const signedUp = await signUpAdult(asked, buildDeps(env));
  if (!signedUp.ok) throw new Error(JSON.stringify(signedUp.error));
  const { userId, cookies } = signedUp.value;
  expect(cookies.join("\n")).toMatch(/^vigie\.session_token=.*HttpOnly/im);
  expect(cookies.join("\n")).toMatch(/SameSite=Lax/i);
  expect(cookies.join("\n")).toMatch(/Max-Age=43200/i);
  expect(await whoAsks(cookieHeader(cookies))).toMatchObject({
    userId,
    kind: "adult",
    name: "Nadège Roussel",
    login: "nadege@example.fr",
    platformRoles: [],
    memberships: [],
    mustChangePassword: false,
    hasAcceptedTerms: false,
    display: null,
  });
});

test("the same e-mail signs up once, whatever its case", async () => {
  await anAdult("once@example.fr");
  const again = await signUpAdult(
    { email: " Once@Example.FR", name: "Autre", password: ADULT_PASSWORD },
    buildDeps(env),
  );
  expect(again).toEqual({ ok: false, error: [{ code: "EMAIL_TAKEN", meta: { field: "email" } }] });
});

test("the e-mail opens the account in any case and with spaces around", async () => {
  await anAdult("case@example.fr");
  expect(await whoAsks(await logIn("  CASE@example.fr ", ADULT_PASSWORD))).toMatchObject({ login: "case@example.fr" });
});

test("a username opens a pupil's account, in any case, and says that the password must be changed", async () => {
  const userId = await aPupil("annesophie.delarochefordiere1405", "kqtwbr47");
  expect(await whoAsks(await logIn("AnneSophie.Delarochefordiere 1405", "kqtwbr47"))).toMatchObject({
    userId,
    kind: "pupil",
    login: "annesophie.delarochefordiere1405",
    mustChangePassword: true,
  });
});

test("wrong password, unknown username, unknown e-mail and an account without password share one refusal", async () => {
  const deps = buildDeps(env);
  await anAdult("known@example.fr");
  await aPupilAccount("sans.motdepasse0101");
  const refusal = { ok: false, error: { code: "WRONG_LOGIN" } };
  expect(await signIn({ login: "known@example.fr", password: "faux" }, deps)).toEqual(refusal);
  expect(await signIn({ login: "unknown@example.fr", password: "faux" }, deps)).toEqual(refusal);
  expect(await signIn({ login: "inconnu.total0101", password: "faux" }, deps)).toEqual(refusal);
  expect(await signIn({ login: "sans.motdepasse0101", password: "faux" }, deps)).toEqual(refusal);
  expect(await signIn({ login: "pas une adresse@", password: "faux" }, deps)).toEqual(refusal);
});

test("an unknown login costs a hash, like a known one", async () => {
  const deps = buildDeps(env);
  await anAdult("timed@example.fr");
  await aPupilAccount("sans.hachage0202");
  const cost = async (login: string) => {
    const from = performance.now();
    await signIn({ login, password: "faux" }, deps);
    return performance.now() - from;
  };
  const known = await cost("timed@example.fr");
  for (const login of ["untimed@example.fr", "inconnu.hachage0202", "sans.hachage0202"]) {
    expect(await cost(login)).toBeGreaterThan(known / 3);
  }
});

test("a forged or altered cookie is nobody's", async () => {
  const { cookie } = await anAdult("forged@example.fr");
  expect(await whoAsks(cookie)).not.toBeNull();
  expect(await whoAsks(cookie.replace("session_token=", "session_token=x"))).toBeNull();
  expect(await whoAsks("vigie.session_token=%E0%A4%A")).toBeNull();
  expect(await whoAsks("vigie.session_token=abc.def")).toBeNull();
});

test("no address and no browser name is kept with a log-in", async () => {
  const { userId } = await anAdult("private@example.fr");
  const row = await env.DB.prepare("select ip_address, user_agent from auth_session where user_id = ?")
    .bind(userId)
    .first();
  expect(row).toEqual({ ip_address: "", user_agent: "" });
});

test("a pupil's cookie ends with the browser, and their log-in after 8 hours; an adult's lasts 12 hours", async () => {
  await aPupil("noe.partage0203", "kqtwbr47");
  const before = Date.now();
  const opened = await signIn({ login: "noe.partage0203", password: "kqtwbr47" }, buildDeps(env));
  if (!opened.ok) throw new Error(opened.error.code);
  const session = opened.value.cookies.find((cookie) => cookie.startsWith("vigie.session_token=")) ?? "";
  expect(session).toMatch(/HttpOnly/i);
  expect(session).not.toMatch(/Max-Age|Expires/i);
  const hours = async (userId: string) => {
    const row = await env.DB.prepare("select max(expires_at) as at from auth_session where user_id = ?")
      .bind(userId)
      .first<{ at: number }>();
    return Math.round(((row?.at ?? 0) - before) / 36_000) / 100;
  };
  expect(await hours(opened.value.userId)).toBeCloseTo(8, 1);
  expect(await hours((await anAdult("douze.heures@example.fr")).userId)).toBeCloseTo(12, 1);
});
