import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { signIn } from "#worker/usecases/account/sign-in.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { ADULT_PASSWORD, anAdult, aPupil, depsAt, logIn, whoAsks } from "./an-account.ts";

const NOW_MS = Date.parse("2027-01-12T08:00:00Z");
const LOCK_MS = 15 * 60_000;

/** Real ports, a free password check: the limits are the subject, not 120 ms of hashing. */
function depsWithQuickCheck(nowMs: number, right: string) {
  const deps = depsAt(nowMs);
  const signInQuick: typeof deps.accounts.signIn = async ({ login, password }) =>
    password === right ? { userId: login, sessionToken: `token of ${login}`, cookies: [] } : null;
  return { ...deps, accounts: { ...deps.accounts, signIn: signInQuick } };
}

async function fail(login: string, times: number, nowMs: number) {
  const codes: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const refused = await signIn({ login, password: "faux" }, depsWithQuickCheck(nowMs, "juste"));
    codes.push(refused.ok ? "OK" : refused.error.code);
  }
  return codes;
}

const right = (login: string, nowMs: number) =>
  signIn({ login, password: "juste" }, depsWithQuickCheck(nowMs, "juste"));

test("nine failures lock nothing, the tenth locks that account for fifteen minutes, even with the right password", async () => {
  expect(await fail("jude.law0601", 9, NOW_MS)).toEqual(Array(9).fill("WRONG_LOGIN"));
  expect(await fail("jude.law0601", 1, NOW_MS)).toEqual(["TOO_MANY_ATTEMPTS"]);
  expect(await right("jude.law0601", NOW_MS)).toEqual({
    ok: false,
    error: { code: "TOO_MANY_ATTEMPTS", meta: { minutes: 15 } },
  });
  expect(await right("JUDE.law0601 ", NOW_MS)).toMatchObject({ ok: false });
  expect(await right("another.pupil0601", NOW_MS)).toMatchObject({ ok: true });
});

test("the lock opens after fifteen minutes, not one second before, and the count starts anew", async () => {
  await fail("lock.time0101", 10, NOW_MS);
  expect(await right("lock.time0101", NOW_MS + LOCK_MS - 1000)).toEqual({
    ok: false,
    error: { code: "TOO_MANY_ATTEMPTS", meta: { minutes: 1 } },
  });
  expect(await fail("lock.time0101", 1, NOW_MS + LOCK_MS)).toEqual(["WRONG_LOGIN"]);
  expect(await right("lock.time0101", NOW_MS + LOCK_MS)).toMatchObject({ ok: true });
});

test("failures older than the window do not count", async () => {
  await fail("slow.typist0101", 9, NOW_MS);
  expect(await fail("slow.typist0101", 9, NOW_MS + LOCK_MS)).toEqual(Array(9).fill("WRONG_LOGIN"));
});

test("a success forgets the failures before it", async () => {
  await fail("nearly.locked0101", 9, NOW_MS);
  expect(await right("nearly.locked0101", NOW_MS)).toMatchObject({ ok: true });
  expect(await fail("nearly.locked0101", 9, NOW_MS)).toEqual(Array(9).fill("WRONG_LOGIN"));
});

test("a class that mistypes three times each, from one address, is let in", async () => {
  const logins = Array.from({ length: 30 }, (_, rank) => `classe.entiere${String(rank).padStart(4, "0")}`);
  for (const login of logins) await fail(login, 3, NOW_MS);
  const answers = await Promise.all(logins.map((login) => right(login, NOW_MS)));
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
});

test("an unknown login is limited like a known one", async () => {
  const codes = await fail("nobody.atall0101", 11, NOW_MS);
  expect(codes.slice(8)).toEqual(["WRONG_LOGIN", "TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
});

test("of forty guesses sent at once, the right one is refused when ten wrong ones were counted before it ended", async () => {
  const deps = depsWithQuickCheck(NOW_MS, "juste");
  const slowRight: typeof deps.accounts.signIn = async (asked) => {
    if (asked.password === "juste") await new Promise((resolve) => setTimeout(resolve, 300));
    return deps.accounts.signIn(asked);
  };
  const ended: string[] = [];
  const endLogin = async (token: string) => void ended.push(token);
  const burst = {
    ...deps,
    accounts: { ...deps.accounts, signIn: slowRight },
    accountStore: { ...deps.accountStore, endLogin },
  };
  const guesses = Array.from({ length: 40 }, (_, index) => (index === 20 ? "juste" : `faux ${index}`));
  const answers = await Promise.all(guesses.map((password) => signIn({ login: "burst.target0101", password }, burst)));
  expect(answers.filter((answer) => answer.ok)).toEqual([]);
  expect(ended).toEqual(["token of burst.target0101"]);
});

test("a log-in that succeeds leaves no row; a failed one names nobody", async () => {
  await anAdult("norow@example.fr");
  const before = await env.DB.prepare("select count(*) as n from attempt_limit").first("n");
  await logIn("norow@example.fr", ADULT_PASSWORD);
  expect(await env.DB.prepare("select count(*) as n from attempt_limit").first("n")).toBe(before);
  await signIn({ login: "norow@example.fr", password: "faux" }, buildDeps(env));
  const { results } = await env.DB.prepare("select key from attempt_limit").all<{ key: string }>();
  expect(results.every(({ key }) => /^[\w+/]{43}=$/.test(key))).toBe(true);
});

test("a new one-time password opens the lock and ends the log-ins of the old one", async () => {
  const username = "prank.victim0101";
  const userId = await aPupil(username, "kqtwbr47");
  const before = await logIn(username, "kqtwbr47");
  await fail(username, 10, Date.now());
  await buildDeps(env).oneTimePasswords.give([{ userId, username, password: "xxyykk22" }]);
  expect(await whoAsks(await logIn(username, "xxyykk22"))).toMatchObject({ userId, mustChangePassword: true });
  expect(await whoAsks(before)).toBeNull();
});
