import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aLiveRoom, type LiveRoomSeed } from "#test/support/live-room.ts";
import { aPupilInTest } from "#test/support/live-scenes.ts";
import { buildHttp } from "#worker/http/app.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

/** The real use cases on D1 and the live object, with this account logged in. */
async function ask(userId: string | null, path: string): Promise<Response> {
  const deps = buildDeps(env);
  const actor: SignedInActor | null =
    userId === null
      ? null
      : {
          userId,
          name: "Zoé",
          login: "zoe",
          loginId: "login",
          kind: "pupil",
          platformRoles: [],
          mustChangePassword: false,
          openIdProvider: null,
          hasAcceptedTerms: true,
          display: null,
          memberships: [],
        };
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

async function refusal(answer: Response): Promise<unknown> {
  return [answer.status, await answer.json()];
}

const account = (room: LiveRoomSeed, at: number) => room.candidate(at).userId;

test("V4 a candidate in test downloads the file of the question on screen, and nobody else does", async () => {
  const room = await aLiveRoom({ candidates: 2 });
  const { question } = await aPupilInTest(room);
  const path = `/api/questions/${room.number}/${question.item.id}/trajets.csv`;
  const answer = await ask(account(room, 0), path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("date;km\n");
  expect(answer.headers.get("Content-Type")).toBe("text/csv");
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="trajets.csv"');
  expect(answer.headers.get("Cache-Control")).toBe("private, no-cache");

  const notFound = [404, { code: "FILE_NOT_FOUND" }];
  expect(await refusal(await ask(account(room, 1), path))).toEqual(notFound);
  expect(await refusal(await ask(account(room, 0), path.replace("trajets", "autre")))).toEqual(notFound);
  expect(await refusal(await ask("nobody-here", path))).toEqual([403, { code: "NOT_JOINED" }]);
  expect(await refusal(await ask(null, path))).toEqual([401, { code: "NOT_SIGNED_IN" }]);
});

test("V4 after the end the file is closed", async () => {
  const room = await aLiveRoom();
  const { watcher, pupil, question } = await aPupilInTest(room);
  await watcher.send({ type: "end-test", candidateId: room.candidateIds[0] ?? "" });
  await pupil.screen("ended");
  const answer = await ask(account(room, 0), `/api/questions/${room.number}/${question.item.id}/trajets.csv`);
  expect(answer.status).toBe(404);
});
