import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { d1World } from "#test/store/d1-world.ts";
import { buildHttp } from "#worker/http/app.ts";
import { pathStore } from "#worker/store/repositories/path.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

const ORIGIN = "https://vigie.test";

async function open(path: string, actor: SignedInActor | null, headers: Record<string, string> = {}) {
  const deps = buildDeps(env);
  const app = buildHttp({
    openScope: async () => ({ doors: buildDoors(deps), actor, nowMs: 0, live: deps.live, bellDoor: deps.bellDoor }),
    renderPage: async () => new Response("page"),
  });
  const upgrade = { Upgrade: "websocket", Origin: ORIGIN, ...headers };
  const { status, webSocket } = await app.request(`${ORIGIN}${path}`, { headers: upgrade });
  webSocket?.accept();
  webSocket?.close();
  return status;
}

test("who may listen: staff of the school, from our own pages, with a password of their own", async () => {
  const { establishmentId, otherEstablishmentId, staffId } = await d1World();
  const code = "BKTQWM478";
  const plan = { kind: "sos" as const, competences: [] };
  const stamp = { createdBy: staffId, createdAtS: 1, closedAtS: null, division: null };
  await pathStore(env.DB).create({ code, establishmentId, name: "SOS", plan, ...stamp });
  const login = {
    name: "Nadège",
    login: "n@x.fr",
    loginId: "l",
    mustChangePassword: false,
    openIdProvider: null,
    hasAcceptedTerms: true,
  };
  const member = (id: string): SignedInActor => ({
    ...{ userId: staffId, ...login, kind: "adult", platformRoles: [], display: null },
    memberships: [{ establishmentId: id, role: "member" }],
  });
  const staff = member(establishmentId);
  const [board, path] = ["/nouvelles/preparation", `/nouvelles/parcours/${code}`];
  expect([await open(board, staff), await open(path, staff)]).toEqual([101, 101]);
  expect(await open(path, member(otherEstablishmentId))).toBe(404);
  expect(await open("/nouvelles/parcours/BKTQWM479", staff)).toBe(404);
  const pupil: SignedInActor = { ...staff, kind: "pupil", memberships: [] };
  expect([await open(board, pupil), await open(path, pupil)]).toEqual([403, 404]);
  expect([await open(board, null), await open(path, null)]).toEqual([401, 401]);
  expect(await open(board, { ...staff, mustChangePassword: true })).toBe(403);
  expect(await open(board, staff, { Origin: "https://evil.example" })).toBe(403);
});
