import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { soundMachine } from "#test/core/machine/sound-machine.ts";
import { d1World } from "#test/store/d1-world.ts";
import { buildHttp } from "#worker/http/app.ts";
import { startMachineCheck } from "#worker/usecases/centre/start-machine-check.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

const ORIGIN = "http://localhost:8787";

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch(`${ORIGIN}${path}`, {
    method: "POST",
    headers: { Origin: ORIGIN, "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function aCheck() {
  const world = await d1World();
  const deps = buildDeps(env);
  const { establishmentId, staffId } = world;
  const actor = {
    userId: staffId,
    kind: "adult" as const,
    name: "Nadège Roussel",
    login: "n",
    loginId: "l",
    mustChangePassword: false,
    openIdProvider: null,
    hasAcceptedTerms: true,
    display: null,
    platformRoles: [],
    memberships: [{ establishmentId, role: "member" as const }],
  };
  const made = await startMachineCheck({ actor, establishmentId, room: "B204" }, deps);
  if (!made.ok) throw new Error(made.error.code);
  const scope = { doors: buildDoors(deps), actor, nowMs: Date.now(), live: deps.live, bellDoor: deps.bellDoor };
  const staff = buildHttp({ openScope: async () => scope, renderPage: async () => new Response("page") });
  return { code: made.value.code, staff, deps };
}

test("a socket from our own page is echoed, five words at most; from another site it is refused", async () => {
  const open = (origin: string) =>
    exports.default.fetch(`${ORIGIN}/live/essai`, { headers: { Upgrade: "websocket", Origin: origin } });
  expect((await open("https://evil.test")).status).toBe(403);
  const { webSocket } = await open(ORIGIN);
  if (webSocket === null) throw new Error("no socket");
  const heard: unknown[] = [];
  const closed = new Promise<number>((tell) => webSocket.addEventListener("close", ({ code }) => tell(code)));
  webSocket.addEventListener("message", ({ data }) => void heard.push(data));
  webSocket.accept();
  for (let word = 1; word <= 6; word += 1) webSocket.send(`mot ${word}`);
  expect(await closed).toBe(1000);
  expect(heard).toEqual(["mot 1", "mot 2", "mot 3", "mot 4", "mot 5"]);
  expect((await exports.default.fetch(`${ORIGIN}/live/essai`)).status).toBe(426);
});

test("a request is told the server's time, and whether the cookie of the one before came back", async () => {
  const first = await post("/api/essai", {});
  const cookie = first.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/^vigie_essai=1; Path=\/api\/essai; Max-Age=60; HttpOnly; SameSite=Lax$/);
  expect(await first.json()).toEqual({ nowMs: expect.any(Number), sawCookie: false });
  const second = await post("/api/essai", {}, { Cookie: "a=b; vigie_essai=1" });
  expect(await second.json()).toMatchObject({ sawCookie: true });
});

test("the trial document is a download whose last line says that it is whole", async () => {
  const answer = await exports.default.fetch(`${ORIGIN}/api/essai/document`);
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="essai-vigie.csv"');
  expect((await answer.text()).endsWith("\nfin;Vigie;essai\n")).toBe(true);
});

test("a computer posts with nobody logged in; staff read it as CSV that a spreadsheet cannot be made to run", async () => {
  const { code, staff } = await aCheck();
  const facts = soundMachine({ keepsAnswers: false });
  const kept = await post("/api/postes", { code: ` ${code.toLowerCase()}`, name: "=Poste 12", facts });
  expect([kept.status, await kept.json()]).toEqual([200, { room: "B204", replacedAtS: null }]);
  const file = await staff.request(`${ORIGIN}/api/postes/${code}.csv`);
  expect(file.headers.get("Cache-Control")).toBe("private, no-store");
  const [header = "", line = ""] = (await file.text()).split("\n");
  expect(header).toContain('"Poste";"État";"Vérifié le";"Navigateur"');
  expect(line).toMatch(
    /^"'=Poste 12";"bloquant";"\d{4}-\d\d-\d\d \d\d:\d\d";"Firefox 128";60;-1;"1366 x 768";"bon";"bloquant"/,
  );
  const english = await staff.request(`${ORIGIN}/api/postes/${code}.csv?langue=en`);
  expect(await english.text()).toContain('"blocking"');
  expect((await staff.request(`${ORIGIN}/api/postes/XXXXXX.csv`)).status).toBe(404);
});

test("a report of the wrong shape, too long, or under an unknown code is refused", async () => {
  const { code } = await aCheck();
  const asked = { code, name: "Poste 1", facts: soundMachine() };
  expect((await post("/api/postes", { ...asked, facts: { ...asked.facts, engine: "netscape" } })).status).toBe(422);
  expect((await post("/api/postes", { ...asked, name: "x".repeat(31) })).status).toBe(422);
  expect((await post("/api/postes", { ...asked, code: "XXXXXX" })).status).toBe(404);
  const long = { ...asked, facts: { ...asked.facts, missing: Array.from({ length: 200 }, () => "x".repeat(40)) } };
  expect((await post("/api/postes", long)).status).toBe(413);
});
