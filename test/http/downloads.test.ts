import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import type { World } from "#test/store/contracts/world.ts";
import { d1World } from "#test/store/d1-world.ts";
import { buildHttp } from "#worker/http/app.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import { DOCUMENT_NAMES } from "#worker/usecases/centre/print-document.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

const ORIGIN = "https://vigie.test";

function staffOf(world: World, role: "member" | "admin", establishmentId = world.establishmentId): SignedInActor {
  return {
    userId: world.staffId,
    name: "Nadège Roussel",
    login: "nadege@ecole.test",
    loginId: "login",
    kind: "adult",
    platformRoles: [],
    mustChangePassword: false,
    openIdProvider: null,
    hasAcceptedTerms: true,
    display: null,
    memberships: [{ establishmentId, role }],
  };
}

/** The real use cases on D1, with somebody already known to be logged in. */
function appFor(actor: SignedInActor | null) {
  const deps = buildDeps(env);
  return buildHttp({
    openScope: async () => ({
      doors: buildDoors(deps),
      actor,
      nowMs: Date.UTC(2027, 0, 12),
      live: deps.live,
      bellDoor: deps.bellDoor,
    }),
    renderPage: async () => new Response("page"),
  });
}

async function aClass() {
  const world = await d1World();
  const number = await planned(world);
  const pupils = await enrolled(world, [{}, { nationalStudentId: "000000002AA", lastName: "=ZOLA", firstName: "Ana" }]);
  return { world, number, pupils };
}

test.each([...DOCUMENT_NAMES])("%s is a PDF that nobody keeps", async (name) => {
  const { world, number } = await aClass();
  const answer = await appFor(staffOf(world, "member")).request(`${ORIGIN}/api/sessions/${number}/${name}.pdf`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  expect(answer.headers.get("Content-Disposition")).toContain(`${name}-${number}.pdf`);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
});

test("a session of another school, an unknown document and a number in words are all not found", async () => {
  const { world, number } = await aClass();
  const mine = appFor(staffOf(world, "admin"));
  const other = appFor(staffOf(world, "admin", world.otherEstablishmentId));
  expect((await other.request(`${ORIGIN}/api/sessions/${number}/kit-surveillant.pdf`)).status).toBe(404);
  expect((await mine.request(`${ORIGIN}/api/sessions/${number}/secret.pdf`)).status).toBe(404);
  expect((await mine.request(`${ORIGIN}/api/sessions/un/kit-surveillant.pdf`)).status).toBe(404);
});

test("nobody logged in: a program is told, a browser is led to the door", async () => {
  const { number } = await aClass();
  const url = `${ORIGIN}/api/sessions/${number}/kit-surveillant.pdf`;
  const told = await appFor(null).request(url);
  expect([told.status, await told.json()]).toEqual([401, { code: "NOT_SIGNED_IN" }]);
  const led = await appFor(null).request(url, { headers: { Accept: "text/html" } });
  expect([led.status, led.headers.get("Location")]).toEqual([303, "/connexion"]);
});

test("a member who asks for the results goes back to the page, which says why", async () => {
  const { world } = await aClass();
  const headers = { Accept: "text/html", Referer: `${ORIGIN}/certifications/resultats?classe=3e%20A` };
  const url = `${ORIGIN}/api/certifications/resultats.csv?classe=3e%20A`;
  const refused = await appFor(staffOf(world, "member")).request(url, { headers });
  expect(refused.headers.get("Location")).toBe("/certifications/resultats?classe=3e+A&refus=ADMIN_REQUIRED");
  const foreign = await appFor(staffOf(world, "member")).request(url, {
    headers: { ...headers, Referer: "https://evil.test/x" },
  });
  expect(foreign.headers.get("Location")).toBe("/?refus=ADMIN_REQUIRED");
  const none = await appFor(staffOf(world, "admin")).request(url);
  expect([none.status, await none.json()]).toEqual([404, { code: "NO_PUBLISHED_RESULT" }]);
});

test("a class's logins: passwords that work once, in a file safe for a spreadsheet", async () => {
  const { world, pupils } = await aClass();
  const app = appFor(staffOf(world, "member"));
  const post = (body: Record<string, string>) =>
    app.request(`${ORIGIN}/api/eleves/identifiants.csv`, {
      method: "POST",
      headers: { Origin: ORIGIN, "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(body).toString(),
    });
  const made = await post({ classe: "3e A" });
  const bytes = new Uint8Array(await made.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, first, second] = new TextDecoder().decode(bytes).split(/\r?\n/);
  expect(header).toBe('"Classe";"Nom";"Prénom";"Identifiant";"Mot de passe"');
  expect(first).toMatch(/^"3e A";"'=ZOLA";"Ana";/);
  const password = /"([a-z]{6}\d{2})"$/.exec(second ?? "")?.[1] ?? "";
  const { accounts } = buildDeps(env);
  const login = `login.${pupils[0]?.id}`.toLowerCase();
  expect(await accounts.signIn({ login, password })).toMatchObject({ userId: pupils[0]?.userId });
  const details = await world.pupils.ofDivision(world.establishmentId, "3e A");
  expect(details.map((one) => one.login)).toEqual(["one-time", "one-time"]);
  expect((await post({ classe: "6e Z" })).status).toBe(404);
  // Neither a class nor a pupil ticked: to be corrected, nothing is missing.
  expect((await post({})).status).toBe(422);
});

test("a class's slips are a PDF in the language asked, made by a POST only", async () => {
  const { world } = await aClass();
  const app = appFor(staffOf(world, "member"));
  const url = `${ORIGIN}/api/eleves/identifiants.pdf`;
  const body = new URLSearchParams({ classe: "3e A" }).toString();
  const headers = { Origin: ORIGIN, "Content-Type": "application/x-www-form-urlencoded" };
  const made = await app.request(`${url}?langue=en`, { method: "POST", headers, body });
  expect([made.status, made.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
  expect(made.headers.get("Cache-Control")).toBe("private, no-store");
  expect(new TextDecoder().decode((await made.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
  const details = await world.pupils.ofDivision(world.establishmentId, "3e A");
  expect(details.map((one) => one.login)).toEqual(["one-time", "one-time"]);
  expect((await app.request(url)).status).toBe(404);
});

test("making logins is a POST from our own pages only", async () => {
  const { world } = await aClass();
  const app = appFor(staffOf(world, "member"));
  const url = `${ORIGIN}/api/eleves/identifiants.csv`;
  expect((await app.request(url)).status).toBe(404);
  expect((await app.request(url, { method: "POST", headers: { Origin: "https://evil.test" } })).status).toBe(403);
});

test("the journal as CSV and JSON: for an admin, never kept on the way, empty of what no room has told", async () => {
  const { world, number } = await aClass();
  const get = (role: "member" | "admin", file: string) =>
    appFor(staffOf(world, role)).request(`${ORIGIN}/api/sessions/${number}/${file}`);
  const json = await get("admin", "journal.json");
  expect([json.status, json.headers.get("Content-Type")]).toEqual([200, "application/json"]);
  expect(json.headers.get("Content-Disposition")).toContain(`journal-session-${number}.json`);
  expect(json.headers.get("Cache-Control")).toBe("private, no-store");
  expect(await json.json()).toMatchObject({ format: "vigie-journal-1", sessionNumber: number, head: { seq: 0 } });
  const csv = await get("admin", "journal.csv");
  expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  const bytes = new Uint8Array(await csv.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect([(await get("member", "journal.csv")).status, (await get("member", "journal.json")).status]).toEqual([
    403, 403,
  ]);
  expect((await get("admin", "journal.xml")).status).toBe(404);
});

test("the incident report filled from the journal is a PDF too", async () => {
  const { world, number } = await aClass();
  const answer = await appFor(staffOf(world, "member")).request(
    `${ORIGIN}/api/sessions/${number}/pv-incident.pdf?rempli=1`,
  );
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
});
