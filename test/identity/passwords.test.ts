import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "#worker/identity/password-hash.ts";
import { changePassword } from "#worker/usecases/account/change-password.ts";
import { requestPasswordReset } from "#worker/usecases/account/request-password-reset.ts";
import { resetPassword } from "#worker/usecases/account/reset-password.ts";
import { signOut } from "#worker/usecases/account/sign-out.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { ADULT_PASSWORD, anAdult, aPupil, aPupilAccount, logIn, whoAsks } from "./an-account.ts";

const deps = () => buildDeps(env);

/** The token of the newest mail to this address, as its reader would click it. */
async function mailedToken(email: string): Promise<string | null> {
  const [mail] = (await deps().outbox.list(50)).filter(({ recipient }) => recipient === email);
  const link = /https?:\S+/.exec(mail?.body ?? "")?.[0];
  return link === undefined ? null : new URL(link).searchParams.get("jeton");
}

async function someone(cookie: string) {
  const actor = await whoAsks(cookie);
  if (actor === null) throw new Error("nobody is logged in");
  return actor;
}

test("a hash names its cost, verifies its password only, and never repeats", async () => {
  const hash = await hashPassword("été");
  expect(hash).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPassword("été")).not.toBe(hash);
  expect(await verifyPassword({ hash, password: "e\u0301te\u0301" })).toBe(true);
  expect(await verifyPassword({ hash, password: "ete" })).toBe(false);
  expect(await verifyPassword({ hash: "plain text", password: "plain text" })).toBe(false);
});

test("a pupil replaces the one-time password: weak and same ones are refused, then the old one opens nothing", async () => {
  await aPupil("ines.muller0907", "kqtwbr47");
  const cookie = await logIn("ines.muller0907", "kqtwbr47");
  const other = await logIn("ines.muller0907", "kqtwbr47");
  const actor = await someone(cookie);
  const change = (password: string) => changePassword({ actor, current: "", password }, deps());
  const codes = async (password: string) => {
    const changed = await change(password);
    return changed.ok ? [] : changed.error.map(({ code }) => code);
  };
  expect(await codes("court")).toEqual([
    "PASSWORD_TOO_SHORT",
    "PASSWORD_UPPER_CASE_REQUIRED",
    "PASSWORD_DIGIT_REQUIRED",
  ]);
  expect(await codes("Muller2027")).toEqual(["PASSWORD_CONTAINS_NAME"]);
  expect(await change("Cerise2027")).toEqual({ ok: true, value: null });
  expect(await whoAsks(cookie)).toMatchObject({ mustChangePassword: false });
  expect(await whoAsks(other)).toBeNull();
  await expect(logIn("ines.muller0907", "kqtwbr47")).rejects.toThrow("WRONG_LOGIN");
  expect(await whoAsks(await logIn("ines.muller0907", "Cerise2027"))).toMatchObject({ kind: "pupil" });
});

test("a password is not replaced by itself, and not without the present one", async () => {
  const { cookie } = await anAdult("change@example.fr");
  const actor = await someone(cookie);
  const wrong = await changePassword({ actor, current: "faux", password: "un tout autre mot 8" }, deps());
  expect(wrong).toEqual({ ok: false, error: [{ code: "WRONG_CURRENT_PASSWORD", meta: { field: "current" } }] });
  const same = await changePassword({ actor, current: ADULT_PASSWORD, password: ADULT_PASSWORD }, deps());
  expect(same).toEqual({ ok: false, error: [{ code: "PASSWORD_SAME", meta: { field: "password" } }] });
});

test("log-out ends one log-in, log-out everywhere ends the others too", async () => {
  const { cookie: first } = await anAdult("everywhere@example.fr");
  const second = await logIn("everywhere@example.fr", ADULT_PASSWORD);
  const third = await logIn("everywhere@example.fr", ADULT_PASSWORD);
  const cleared = await signOut({ cookie: third, everywhere: null }, deps());
  expect(cleared.join("\n")).toMatch(/vigie\.session_token=;.*Max-Age=0/i);
  expect(await whoAsks(third)).toBeNull();
  expect(await whoAsks(second)).not.toBeNull();
  await signOut({ cookie: first, everywhere: await someone(first) }, deps());
  expect(await whoAsks(first)).toBeNull();
  expect(await whoAsks(second)).toBeNull();
});

test("a reset link works once, ends every log-in, and the token is not kept as it is", async () => {
  const { cookie } = await anAdult("reset@example.fr");
  await requestPasswordReset({ email: "Reset@Example.fr", locale: "fr" }, deps());
  const token = (await mailedToken("reset@example.fr")) ?? "";
  expect(token).toMatch(/^\w{20,}$/);
  const kept = await env.DB.prepare(
    "select group_concat(identifier || value) as all_kept from auth_verification",
  ).first();
  expect(JSON.stringify(kept)).not.toContain(token);

  const weak = await resetPassword({ token, password: "court" }, deps());
  expect(weak).toMatchObject({ ok: false, error: [{ code: "PASSWORD_TOO_SHORT", meta: { min: 12 } }] });
  const twice = await Promise.all(
    [1, 2].map(() => resetPassword({ token, password: "nouveau mot de passe 9" }, deps())),
  );
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await resetPassword({ token, password: "encore un autre mot 3" }, deps())).toEqual({
    ok: false,
    error: [{ code: "RESET_LINK_OVER" }],
  });
  expect(await whoAsks(cookie)).toBeNull();
  expect(await whoAsks(await logIn("reset@example.fr", "nouveau mot de passe 9"))).not.toBeNull();
});

test("a reset link is over after an hour", async () => {
  await anAdult("late@example.fr");
  await requestPasswordReset({ email: "late@example.fr", locale: "en" }, deps());
  const token = (await mailedToken("late@example.fr")) ?? "";
  expect(await deps().accounts.findReset(token)).toMatchObject({ email: "late@example.fr" });
  const hourAgo = "update auth_verification set expires_at = expires_at - 3600000";
  await env.DB.prepare(hourAgo).run();
  expect(await resetPassword({ token, password: "nouveau mot de passe 9" }, deps())).toEqual({
    ok: false,
    error: [{ code: "RESET_LINK_OVER" }],
  });
});

test("no mail leaves for an unknown address or a pupil's made-up one, and at most five an hour for one person", async () => {
  const pupilId = await aPupilAccount("sans.adresse0101");
  await requestPasswordReset({ email: "nobody@example.fr", locale: "fr" }, deps());
  await requestPasswordReset({ email: `${pupilId}@pupil.invalid`, locale: "fr" }, deps());
  await anAdult("flooded@example.fr");
  for (let time = 0; time < 7; time += 1) {
    await requestPasswordReset({ email: "flooded@example.fr", locale: "fr" }, deps());
  }
  const recipients = (await deps().outbox.list(50)).map(({ recipient }) => recipient);
  expect(recipients.filter((to) => to === "flooded@example.fr")).toHaveLength(5);
  expect(recipients).not.toContain("nobody@example.fr");
  expect(recipients).not.toContain(`${pupilId}@pupil.invalid`);
});

test("an account's memberships come with it, in the order they were given", async () => {
  const { userId, cookie } = await anAdult("member@example.fr");
  await env.DB.batch([
    env.DB.prepare(
      "insert into establishment (id, uai, name, kind, created_at_s) values ('e1', '0999012H', 'Un', 'COLLEGE', 0), ('e2', '0999013J', 'Deux', 'LYCEE', 0)",
    ),
    env.DB.prepare(
      "insert into membership (user_id, establishment_id, role, created_at_s) values (?1, 'e2', 'admin', 1), (?1, 'e1', 'member', 2)",
    ).bind(userId),
  ]);
  expect((await someone(cookie)).memberships).toEqual([
    { establishmentId: "e2", role: "admin" },
    { establishmentId: "e1", role: "member" },
  ]);
});

test("a log-in is over twelve hours after it was opened, to the millisecond", async () => {
  const { userId } = await anAdult("twelve@example.fr");
  const row = await env.DB.prepare("select token, created_at, expires_at from auth_session where user_id = ?")
    .bind(userId)
    .first<{ token: string; created_at: number; expires_at: number }>();
  if (row === null) throw new Error("no log-in");
  expect(Math.round((row.expires_at - row.created_at) / 1000)).toBe(12 * 3600);
  const { readActor } = deps().accountStore;
  expect(await readActor(row.token, row.expires_at - 1)).toMatchObject({ userId });
  expect(await readActor(row.token, row.expires_at)).toBeNull();
});

test("between two hashes of a class others get their turn: an exam room must not wait for thirty slips", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  for (let pupil = 0; pupil < 5; pupil += 1) await hashPassword("chouette7");
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(4);
});
