import { env, exports } from "cloudflare:workers";
import { Validator } from "@cfworker/json-schema";
import { expect, test } from "vitest";
import * as z from "zod";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { d1World } from "#test/store/d1-world.ts";
import type { ApiScope } from "#worker/core/people/api-scope.ts";
import { writeApiToken } from "#worker/core/people/api-token.ts";
import { createToken } from "#worker/usecases/api/create-token.ts";
import { listTokens } from "#worker/usecases/api/list-tokens.ts";
import { revokeToken } from "#worker/usecases/api/revoke-token.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

const ORIGIN = "http://localhost:8787";
const EVERYTHING: ApiScope[] = ["sessions:read", "results:read", "identities:read"];

const description = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({ responses: z.record(z.string(), z.unknown()) }) })),
  components: z.record(z.string(), z.unknown()),
});

async function ask(path: string, token: string | null, headers: Record<string, string> = {}) {
  const authorization: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` };
  const answer = await exports.default.fetch(`${ORIGIN}/api/v1${path}`, { headers: { ...authorization, ...headers } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === "" ? null : JSON.parse(text) };
}

/** Judges an answer by the published description, with a validator that is not ours. */
async function judge(path: string, { status, headers, body }: Awaited<ReturnType<typeof ask>>): Promise<string[]> {
  const { paths, components } = description.parse((await ask("/openapi.json", null)).body);
  const answer = z
    .object({ content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })) })
    .parse(paths[path]?.get.responses[String(status)]);
  const described = answer.content[headers.get("Content-Type")?.split(";")[0] ?? ""];
  if (described === undefined) return [`${headers.get("Content-Type")} is not described`];
  const { valid, errors } = new Validator({ ...described.schema, components }, "2020-12", false).validate(body);
  return valid ? [] : errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

async function aSchool() {
  const world = await d1World();
  const deps = buildDeps(env);
  const { establishmentId, staffId } = world;
  const actor = {
    userId: staffId,
    kind: "adult" as const,
    platformRoles: [],
    memberships: [{ establishmentId, role: "admin" as const }],
  };
  const give = async (scopes: ApiScope[], days = 30) => {
    const made = await createToken({ actor, establishmentId, name: "Pronote", scopes, days }, deps);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.token;
  };
  return { world, deps, actor, establishmentId, give };
}

/** A session of three pupils with a result each; numbers of certification follow the order. */
async function tested(world: Awaited<ReturnType<typeof d1World>>) {
  const pupils = await enrolled(world, [
    { lastName: "ALBA", nationalStudentId: "000000001AA" },
    { lastName: "BRUN", nationalStudentId: "000000002AA" },
    { lastName: "CARO", nationalStudentId: "000000003AA", division: "3e B" },
  ]);
  const sessionNumber = await planned(world);
  const candidateIds: string[] = [];
  for (const [at, pupil] of pupils.entries()) {
    const candidateId = `c-${pupil.id}`;
    candidateIds.push(candidateId);
    await env.DB.prepare(
      `insert into candidate (id, session_number, pupil_id, last_name, first_name, birth_date, division, created_at_s)
       select ?1, ?2, id, last_name, first_name, birth_date, division, 1 from pupil where id = ?3`,
    )
      .bind(candidateId, sessionNumber, pupil.id)
      .run();
    await world.begin(sessionNumber, candidateId, true);
    await env.DB.prepare(
      `insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level, competence_levels,
       comment_key, verification_code) values (?1, 1, ?2, ?3, ?4, 4, '{"1.1":4,"5.2":null}', ?5, ?6)`,
    )
      .bind(
        candidateId,
        20 + at,
        at === 2 ? "rejected" : "validated",
        at === 2 ? 0 : 400 + at,
        at === 2 ? "REJECTED_ZERO_SCORE" : null,
        at === 2 ? null : `P-${pupil.id}`,
      )
      .run();
  }
  return { sessionNumber, candidateIds };
}

test("API 1: without a right token nothing is read, and each reason has its code", async () => {
  const { deps, actor, establishmentId, give } = await aSchool();
  const codeOf = async (token: string | null) => {
    const answer = await ask("/results", token);
    expect(await judge("/results", answer)).toEqual([]);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    return `${answer.status} ${answer.body.code}`;
  };
  expect(await codeOf(null)).toBe("401 TOKEN_REQUIRED");
  expect(await codeOf("vigie_1234")).toBe("401 TOKEN_UNKNOWN");
  const right = await give(EVERYTHING);
  const [, id = ""] = right.split("_");
  expect(await codeOf(writeApiToken({ id, secret: "0".repeat(64) }))).toBe("401 TOKEN_UNKNOWN");
  expect(await codeOf(await give(["sessions:read"]))).toBe("403 SCOPE_REQUIRED");

  const old = await give(EVERYTHING, 1);
  await env.DB.prepare("update api_token set expires_at_s = 10 where id = ?1").bind(old.split("_")[1]).run();
  expect(await codeOf(old)).toBe("401 TOKEN_EXPIRED");

  expect((await ask("/results", right)).status).toBe(200);
  expect(await revokeToken({ actor, establishmentId, tokenId: id }, deps)).toEqual({ ok: true, value: null });
  expect(await codeOf(right)).toBe("401 TOKEN_REVOKED");

  const last = await give(EVERYTHING);
  await env.DB.prepare("update establishment set archived_at_s = 1 where id = ?1").bind(establishmentId).run();
  expect(await codeOf(last)).toBe("403 ESTABLISHMENT_ARCHIVED");
});

test("API 2: only published results of the token's own establishment, as the description says", async () => {
  const { world, give } = await aSchool();
  const { sessionNumber } = await tested(world);
  const token = await give(["results:read"]);
  expect((await ask("/results", token)).body).toEqual({ data: [], nextCursor: null });
  await world.close(sessionNumber, true);
  const read = await ask("/results", token);
  expect(await judge("/results", read)).toEqual([]);
  expect(read.body.data).toMatchObject([
    { lastName: "ALBA", status: "validated", score: 400, class: "3e A", identity: null },
    { lastName: "BRUN", score: 401 },
    { lastName: "CARO", status: "rejected", reason: "REJECTED_ZERO_SCORE", score: null, competences: [] },
  ]);
  expect(read.body.data[0].competences).toHaveLength(16);
  expect(read.body.data[0].competences[0]).toEqual({ code: "1.1", level: 4 });

  const stranger = await aSchool();
  const theirs = await stranger.give(EVERYTHING);
  expect((await ask("/results", theirs)).body.data).toEqual([]);
  const one = await ask(`/results/${read.body.data[0].certificationNumber}`, theirs);
  expect([one.status, one.body.code]).toEqual([404, "RESULT_NOT_FOUND"]);
});

test("API 3: birth dates and national numbers ask for their own scope", async () => {
  const { world, give } = await aSchool();
  const { sessionNumber } = await tested(world);
  await world.close(sessionNumber, true);
  const token = await give(["results:read", "identities:read"]);
  const [first] = (await ask("/results?class=3e%20A&limit=1", token)).body.data;
  expect(first.identity).toEqual({
    birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    birthPlace: null,
    nationalStudentId: "000000001AA",
    externalId: null,
  });
  const one = await ask(`/results/${first.certificationNumber}`, token);
  expect(await judge("/results/{certificationNumber}", one)).toEqual([]);
  expect(one.body).toEqual(first);
});

test("API 4: pages follow each other without a gap or a double, also when a result changes meanwhile", async () => {
  const { world, give } = await aSchool();
  const { sessionNumber, candidateIds } = await tested(world);
  await world.close(sessionNumber, true);
  const token = await give(EVERYTHING);
  const first = await ask("/results?limit=2", token);
  expect(first.body.data.map(({ lastName }: { lastName: string }) => lastName)).toEqual(["ALBA", "BRUN"]);
  expect(first.headers.get("Link")).toBe(`</api/v1/results?limit=2&cursor=${first.body.nextCursor}>; rel="next"`);
  // Scored again: it is read again, with what it says now.
  await env.DB.prepare(
    `insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level, competence_levels)
     values (?1, 2, 99, 'validated', 500, 4, '{}')`,
  )
    .bind(candidateIds[0])
    .run();
  const second = await ask(`/results?limit=2&cursor=${first.body.nextCursor}`, token);
  expect(second.body.data.map(({ lastName, score }: { lastName: string; score: number }) => [lastName, score])).toEqual(
    [
      ["CARO", null],
      ["ALBA", 500],
    ],
  );
  expect(second.body.nextCursor).toBeNull();
  expect(second.headers.get("Link")).toBeNull();
  const since = await ask("/results?since=1970-01-01T00:01:39Z", token);
  expect(since.body.data).toMatchObject([{ lastName: "ALBA", score: 500 }]);
  expect((await ask("/results?since=1970-01-01T00:01:40Z", token)).body.data).toEqual([]);
  expect((await ask("/results?session=1", token)).body.data).toEqual([]);
});

test("API 5: sessions come without their codes; the first request says whose token it is", async () => {
  const { world, establishmentId, give } = await aSchool();
  const { sessionNumber } = await tested(world);
  const other = await planned(world, { room: "B9" });
  const token = await give(["sessions:read"]);
  const sessions = await ask("/sessions", token);
  expect(await judge("/sessions", sessions)).toEqual([]);
  expect(sessions.body.data).toMatchObject([
    { number: sessionNumber, status: "started", enrolled: 3, tested: 3, publishedAt: null },
    { number: other, room: "B9", status: "planned", enrolled: 0, tested: 0 },
  ]);
  expect(JSON.stringify(sessions.body)).not.toMatch(/code|password|supervisor/i);
  const page = await ask("/sessions?limit=1", token);
  expect(page.body.nextCursor).toBe(String(sessionNumber));
  expect((await ask(`/sessions?cursor=${page.body.nextCursor}`, token)).body.data).toMatchObject([{ number: other }]);
  const owner = await ask("/establishment", token);
  expect(await judge("/establishment", owner)).toEqual([]);
  expect(owner.body).toMatchObject({ name: establishmentId, token: { scopes: ["sessions:read"] } });
});

test("API 6: a misspelt, repeated or impossible parameter is named, never ignored", async () => {
  const { give } = await aSchool();
  const token = await give(EVERYTHING);
  const wrong = async (path: string) => {
    const { status, body } = await ask(path, token);
    return [status, body.code, body.parameters];
  };
  expect(await wrong("/results?clas=3e%20A")).toEqual([400, "PARAMETER_NOT_VALID", ["clas"]]);
  expect(await wrong("/results?limit=0&since=hier")).toEqual([400, "PARAMETER_NOT_VALID", ["since", "limit"]]);
  expect(await wrong("/results?class=A&class=B")).toEqual([400, "PARAMETER_NOT_VALID", ["class"]]);
  expect(await wrong("/results/abc")).toEqual([400, "PARAMETER_NOT_VALID", ["certificationNumber"]]);
  expect(await wrong("/nothing")).toEqual([404, "NOT_FOUND", undefined]);
});

test("API 7: asked again for what has not changed, the answer is empty; a refusal speaks the reader's language", async () => {
  const { give } = await aSchool();
  const token = await give(EVERYTHING);
  const first = await ask("/results", token);
  expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
  const again = await ask("/results", token, { "If-None-Match": first.headers.get("ETag") ?? "" });
  expect([again.status, again.body]).toEqual([304, null]);
  expect((await ask("/results", null)).body.title).toContain("jeton");
  expect((await ask("/results", null, { "Accept-Language": "en-GB,en" })).body.title).toContain("token");
});

test("API 8: 120 requests a minute for one token; another one is served", async () => {
  const { deps, give } = await aSchool();
  const hurried = await give(EVERYTHING);
  const [, id = ""] = hurried.split("_");
  const nowS = Math.floor(Date.now() / 1000);
  const rule = { failures: 121, windowS: 60, lockS: 60 };
  for (let request = 1; request < 120; request += 1) await deps.attempts.recordFailure(`api:${id}`, rule, nowS);
  expect((await ask("/results", hurried)).status).toBe(200);
  const refused = await ask("/results", hurried);
  expect([refused.status, refused.body.code]).toEqual([429, "TOO_MANY_REQUESTS"]);
  expect(await judge("/results", refused)).toEqual([]);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(50);
  expect((await ask("/results", await give(EVERYTHING))).status).toBe(200);
});

test("API 9: a list for admins shows the last use and no secret; a member makes none; twenty at most", async () => {
  const { deps, actor, establishmentId, give } = await aSchool();
  const token = await give(["results:read"]);
  const secret = token.split("_")[2] ?? "";
  await ask("/results", token);
  const listed = await listTokens({ actor, establishmentId }, deps);
  if (!listed.ok) throw new Error(listed.error.code);
  expect(listed.value).toMatchObject([{ name: "Pronote", createdBy: "Nadège Roussel", state: "open" }]);
  expect(listed.value[0]?.lastUsedAtS).toBeGreaterThan(1);
  const kept = await env.DB.prepare("select * from api_token where establishment_id = ?1").bind(establishmentId).all();
  expect(JSON.stringify(kept.results)).not.toContain(secret);
  // Used again within the hour: nothing is written.
  await env.DB.prepare("update api_token set last_used_at_s = last_used_at_s - 3000").run();
  const before = await env.DB.prepare("select last_used_at_s as at from api_token where id = ?1")
    .bind(listed.value[0]?.id)
    .first();
  await ask("/results", token);
  expect(
    await env.DB.prepare("select last_used_at_s as at from api_token where id = ?1").bind(listed.value[0]?.id).first(),
  ).toEqual(before);

  const member = { ...actor, memberships: [{ establishmentId, role: "member" as const }] };
  const asked = { establishmentId, name: "x", scopes: EVERYTHING, days: 1 };
  expect(await createToken({ actor: member, ...asked }, deps)).toMatchObject({ error: { code: "ADMIN_REQUIRED" } });
  for (let more = 1; more < 20; more += 1) await give(EVERYTHING);
  expect(await createToken({ actor, ...asked }, deps)).toEqual({
    ok: false,
    error: { code: "TOO_MANY_TOKENS", meta: { max: 20 } },
  });
  expect(await revokeToken({ actor, establishmentId, tokenId: "nobody" }, deps)).toMatchObject({
    error: { code: "TOKEN_NOT_FOUND" },
  });
});
