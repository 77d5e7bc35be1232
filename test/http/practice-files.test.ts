import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { anAct } from "#test/store/an-act.ts";
import { anItem } from "#test/store/an-item.ts";
import { newAccount } from "#test/store/new-account.ts";
import { buildHttp } from "#worker/http/app.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

async function ask(userId: string | null, path: string): Promise<Response> {
  const deps = buildDeps(env);
  const login = {
    name: "Lou",
    login: "lou",
    loginId: "login",
    mustChangePassword: false,
    openIdProvider: null,
    hasAcceptedTerms: true,
  };
  const actor: SignedInActor | null =
    userId === null ? null : { userId, ...login, kind: "pupil", platformRoles: [], display: null, memberships: [] };
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
  return app.request(`https://vigie.test${path}`);
}

/** `trajets-1-1.csv` of competence 1.1 */
const fileOf = (id: string) => `trajets-${id.slice(0, 3).replace(".", "-")}.csv`;

test("the document of a practice question is for the account that is asked it, in the run or in its path", async () => {
  const texts = { fr: { label: "Trajets" }, en: { label: "Journeys" } };
  const items = ["1.1-a-01-a", "1.2-b-01-a"].map((id) => ({
    ...anItem(id),
    ...{ skill: id.slice(0, -2), competence: id.slice(0, 3), tube: id.slice(0, 5) },
    documents: [{ file: fileOf(id), texts }],
  }));
  const { bank, paths } = buildDeps(env);
  const files = items.map(({ id }) => ({
    ...{ name: fileOf(id), mediaType: "text/csv", bytes: new TextEncoder().encode("date;km\n") },
  }));
  await bank.publish({ id: "practice-files", checksum: "practice-files", items, files }, anAct({ atS: 1 }));
  await bank.activate("practice-files", 1, anAct());
  const [lou, max] = [await newAccount(), await newAccount()];

  const own = "/api/entrainement/1.1/1.1-a-01-a/trajets-1-1.csv";
  const answer = await ask(lou, own);
  expect([answer.status, await answer.text()]).toEqual([200, "date;km\n"]);
  expect((await ask(null, own)).status).toBe(401);
  // An item of another competence, and a file of another item.
  expect((await ask(lou, own.replace("/1.1-a-01-a/", "/1.2-b-01-a/"))).status).toBe(404);
  expect((await ask(lou, own.replace("1-1.csv", "1-2.csv"))).status).toBe(404);

  const inPath = "/api/parcours/BKTQWM479/1.1/1.1-a-01-a/trajets-1-1.csv";
  await env.DB.prepare(
    "insert into establishment (id, uai, name, kind, created_at_s) values ('practice-files', '0990001X', 'Collège', 'COLLEGE', 1)",
  ).run();
  const stamp = { createdBy: "staff", createdAtS: 1, closedAtS: null, division: null };
  const plan = { kind: "sos" as const, competences: ["1.1" as const] };
  await paths.create({ code: "BKTQWM479", establishmentId: "practice-files", name: "SOS", plan, ...stamp });
  await paths.join("BKTQWM479", max, 2);
  expect((await ask(max, inPath)).status).toBe(200);
});
