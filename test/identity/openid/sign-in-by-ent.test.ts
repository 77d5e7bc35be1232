import { env } from "cloudflare:workers";
import { expect, inject, test } from "vitest";
import { enrolled } from "#test/store/contracts/samples.ts";
import { d1World } from "#test/store/d1-world.ts";
import { ENT_CALLBACK } from "#test/support/openid/people.ts";
import { whoAsks } from "../an-account.ts";
import { Browser, envWithEnt } from "./at-the-ent.ts";

async function aSchool() {
  const world = await d1World();
  const [nour] = await enrolled(world, [{ nationalStudentId: "000000001AA" }]);
  const row = await env.DB.prepare("select uai from establishment where id = ?")
    .bind(world.establishmentId)
    .first<{ uai: string }>();
  if (nour === undefined || row === null) throw new Error("no school");
  // The samples' UAIs have no check letter: the configuration takes real ones only.
  const uai = "0750655E";
  await env.DB.prepare("update establishment set uai = 'x' || id where uai = ?").bind(uai).run();
  await env.DB.prepare("update establishment set uai = ? where id = ?").bind(uai, world.establishmentId).run();
  return { world, nour, env: envWithEnt([uai]) };
}

const refusal = (answer: Response) =>
  new URL(answer.headers.get("Location") ?? "", "http://localhost").searchParams.get("refus");

test("a pupil comes in by the ENT, is linked, and comes straight in the second time", async () => {
  const school = await aSchool();
  const browser = new Browser(school.env);
  const back = await browser.go(await browser.enterAs("nour"));
  expect(back.status).toBe(302);
  expect(back.headers.get("Location")).toBe("/");
  const actor = await whoAsks(browser.cookieHeader());
  expect(actor).toMatchObject({ userId: school.nour.userId, kind: "pupil", openIdProvider: "ent" });
  expect(browser.cookies().has("vigie_openid")).toBe(false);

  const second = new Browser(school.env);
  expect((await second.go(await second.enterAs("nour"))).headers.get("Location")).toBe("/");
  const details = await school.world.pupils.details(school.world.establishmentId, [school.nour.id]);
  expect(details).toMatchObject([{ hasOpenId: true, login: "none" }]);
});

test("the log-in ends with the browser and after eight hours, like a pupil's by password", async () => {
  const school = await aSchool();
  const browser = new Browser(school.env);
  const back = await browser.go(await browser.enterAs("nour"));
  const session = back.headers.getSetCookie().find((cookie) => cookie.startsWith("vigie.session_token=")) ?? "";
  expect(session).toMatch(/HttpOnly/i);
  expect(session).not.toMatch(/Max-Age|Expires/i);
  const row = await env.DB.prepare(
    "select (expires_at - created_at) / 3600000.0 as hours, ip_address as address from auth_session where user_id = ?",
  )
    .bind(school.nour.userId)
    .first<{ hours: number; address: string }>();
  expect(row?.hours).toBeCloseTo(8, 1);
  expect(row?.address).toBe("");
});

test("a one-time password that waits on a slip is not asked of who comes by the ENT", async () => {
  const school = await aSchool();
  await school.world.givePassword(school.nour.userId ?? "", "one-time");
  const browser = new Browser(school.env);
  await browser.go(await browser.enterAs("nour"));
  expect(await whoAsks(browser.cookieHeader())).toMatchObject({ mustChangePassword: false });
});

test("the way back goes on to the page that was asked for, when it is ours", async () => {
  const school = await aSchool();
  const enter = async (suite: string) => {
    const browser = new Browser(school.env);
    const start = `/connexion/ent/ent?suite=${encodeURIComponent(suite)}`;
    const form = await browser.follow(start, `${inject("ent").issuer}/interaction/`);
    const back = await browser.follow(form, ENT_CALLBACK, { act: "login", login: "nour" });
    return (await browser.go(back)).headers.get("Location");
  };
  expect(await enter("/rejoindre?n=48213")).toBe("/rejoindre?n=48213");
  expect(await enter("//elsewhere.example/")).toBe("/");
});

test("the same way back twice, in the same browser or another, opens nothing", async () => {
  const school = await aSchool();
  const browser = new Browser(school.env);
  const back = await browser.enterAs("nour");
  const kept = browser.cookies().get("vigie_openid") ?? "";
  const stolen = new Browser(school.env);
  expect(refusal(await stolen.go(back))).toBe("OPENID_ATTEMPT_OVER");
  expect((await browser.go(back)).headers.get("Location")).toBe("/");
  // With the very cookie of the first use: the state is spent.
  browser.cookies().clear();
  browser.cookies().set("vigie_openid", kept);
  expect(refusal(await browser.go(back))).toBe("OPENID_ATTEMPT_OVER");
});

test("a code that the provider gave to another attempt is refused by PKCE, and is then used up", async () => {
  const school = await aSchool();
  const [victim, thief] = [new Browser(school.env), new Browser(school.env)];
  const theirs = new URL(await victim.enterAs("nour"));
  const own = new URL(await thief.enterAs("unknown"));
  own.searchParams.set("code", theirs.searchParams.get("code") ?? "");
  expect(refusal(await thief.go(own.href))).toBe("OPENID_ATTEMPT_OVER");
  expect(await whoAsks(thief.cookieHeader())).toBeNull();
});

test("a state that is not this browser's, or an answer that names another issuer, is refused", async () => {
  const school = await aSchool();
  const altered = async (name: string, value: string) => {
    const browser = new Browser(school.env);
    const back = new URL(await browser.enterAs("nour"));
    back.searchParams.set(name, value);
    return refusal(await browser.go(back.href));
  };
  expect(await altered("state", "another")).toBe("OPENID_ATTEMPT_OVER");
  expect(await altered("iss", "https://evil.example")).toBe("OPENID_NOT_VALID");
});

test("each conflict has its own refusal: nobody, another account linked, a school not served, cancelled", async () => {
  const school = await aSchool();
  const enter = async (login: string, productEnv = school.env) => {
    const browser = new Browser(productEnv);
    return refusal(await browser.go(await browser.enterAs(login)));
  };
  expect(await enter("unknown")).toBe("OPENID_NOBODY");
  expect(await enter("nour")).toBeNull();
  expect(await enter("nour-again")).toBe("OPENID_ALREADY_LINKED");
  expect(await enter("nour", envWithEnt(["0750654D"]))).toBe("OPENID_OTHER_SCHOOL");
  const browser = new Browser(school.env);
  const form = await browser.follow("/connexion/ent/ent", `${inject("ent").issuer}/interaction/`);
  const back = await browser.follow(form, ENT_CALLBACK, { act: "cancel", login: "" });
  expect(refusal(await browser.go(back))).toBe("OPENID_CANCELLED");
});

test("ten visits that match nobody close that ENT's account for a quarter of an hour, and no other", async () => {
  const school = await aSchool();
  const enter = async (login: string) => {
    const browser = new Browser(school.env);
    return await browser.go(await browser.enterAs(login));
  };
  await env.DB.prepare("delete from attempt_limit").run();
  const codes: (string | null)[] = [];
  for (let visit = 0; visit < 11; visit += 1) codes.push(refusal(await enter("unknown")));
  expect(codes.slice(0, 9)).toEqual(Array(9).fill("OPENID_NOBODY"));
  expect(codes.slice(9)).toEqual(["TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
  expect((await enter("nour")).headers.get("Location")).toBe("/");
});

test("an unreachable provider, a wrong secret and an unknown provider are told at the door", async () => {
  const school = await aSchool();
  const start = async (productEnv: Env, id = "ent") =>
    refusal(await new Browser(productEnv).go(`/connexion/ent/${id}`));
  expect(await start(envWithEnt("all", { issuer: "http://127.0.0.1:9" }))).toBe("OPENID_UNREACHABLE");
  expect(await start(school.env, "other")).toBe("OPENID_UNKNOWN");
  expect(await start(env)).toBe("OPENID_UNKNOWN");
  const wrong = { ...school.env, OPENID_SECRET_ENT: "not the secret" } as Env;
  const browser = new Browser(wrong);
  expect(refusal(await browser.go(await browser.enterAs("nour")))).toBe("OPENID_NOT_VALID");
});

test("who is logged in already is led to the door that says so, and no account is changed under them", async () => {
  const school = await aSchool();
  const browser = new Browser(school.env);
  await browser.go(await browser.enterAs("nour"));
  expect((await browser.go("/connexion/ent/ent")).headers.get("Location")).toBe("/connexion");
  expect((await browser.go("/connexion/ent/ent?suite=/parcours")).headers.get("Location")).toBe(
    "/connexion?suite=%2Fparcours",
  );
});

test("unlinking ends the log-ins that the ENT opened, and those alone", async () => {
  const school = await aSchool();
  const browser = new Browser(school.env);
  await browser.go(await browser.enterAs("nour"));
  const { buildDeps } = await import("#worker/wiring/build-deps.ts");
  const links = buildDeps(school.env).openIdLinks;
  expect(await links.unlink(school.world.otherEstablishmentId, school.nour.id)).toBe(false);
  expect(await whoAsks(browser.cookieHeader())).not.toBeNull();
  expect(await links.unlink(school.world.establishmentId, school.nour.id)).toBe(true);
  expect(await whoAsks(browser.cookieHeader())).toBeNull();
});
