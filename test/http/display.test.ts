import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { d1World } from "#test/store/d1-world.ts";
import { buildHttp } from "#worker/http/app.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

async function send(userId: string | null, body: string): Promise<Response> {
  const deps = buildDeps(env);
  const actor =
    userId === null
      ? null
      : ({ userId, kind: "adult", platformRoles: [], memberships: [], display: null } as unknown as SignedInActor);
  const app = buildHttp({
    openScope: async () => ({
      doors: buildDoors(deps),
      actor,
      nowMs: Date.now(),
      live: deps.live,
      bellDoor: deps.bellDoor,
    }),
    renderPage: async () => new Response("page"),
  });
  const headers = { "Content-Type": "application/json", Origin: "https://vigie.test" };
  return app.request("https://vigie.test/api/affichage", { method: "POST", headers, body });
}

const saved = async (userId: string) =>
  (await env.DB.prepare("select display from user where id = ?").bind(userId).first<{ display: string | null }>())
    ?.display;

const CHOICE = { text: "150", font: "dyslexic", theme: "dark", time: "hidden" };

test("a display choice is kept with the account; what is no choice changes nothing", async () => {
  const { staffId } = await d1World();
  expect((await send(staffId, JSON.stringify(CHOICE))).status).toBe(204);
  expect(JSON.parse((await saved(staffId)) ?? "null")).toEqual(CHOICE);
  for (const body of ["", "null", '{"text":"999"}', JSON.stringify({ ...CHOICE, font: "comic" })]) {
    const refused = await send(staffId, body);
    expect([refused.status, await refused.json()]).toEqual([422, { code: "DISPLAY_UNKNOWN" }]);
  }
  expect(JSON.parse((await saved(staffId)) ?? "null")).toEqual(CHOICE);
  expect((await send(null, JSON.stringify(CHOICE))).status).toBe(401);
});
