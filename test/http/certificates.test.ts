import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aSession } from "#test/store/a-session.ts";
import { buildHttp } from "#worker/http/app.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import { buildDoors } from "#worker/usecases/doors.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";

const ORIGIN = "https://vigie.test";
const CODES = [
  "P-7KQ4MXR9",
  "P-BCDFGHJK",
  "P-MPQRTVWX",
  "P-22334466",
  "P-99887744",
  "P-GGHHJJKK",
  "P-TTVVWWXX",
  "P-RRTTVV22",
  "P-KKMMPPQQ",
  "P-XXYY2233",
];

/** `count` tests of one session, validated and published, each with a code of its own. */
async function published(count = 1) {
  const { school, session, candidateIds } = await aSession({ candidates: count });
  const codes: string[] = [];
  for (const candidateId of candidateIds) {
    const code = CODES.pop() ?? "";
    codes.push(code);
    await attemptSink(env.DB).saveAttempt({
      candidateId,
      sessionNumber: session.number,
      userId: `user-of-${candidateId}`,
      bankVersionId: "v1",
      locale: "fr",
      startedAtS: 1_764_061_200,
      finishedAtS: 1_764_064_800,
      finishReason: "all-answered",
      record: "[]",
      outboxSequence: 1,
    });
    await result(candidateId, 1, "validated", code);
  }
  await publish(session.number, 1_764_150_000);
  return { school, number: session.number, candidateIds, codes, code: codes[0] ?? "" };
}

async function publish(number: number, atS: number | null) {
  await env.DB.prepare("update certification_session set published_at_s = ?1, first_started_at_s = 1 where number = ?2")
    .bind(atS, number)
    .run();
}

async function result(candidateId: string, run: number, status: string, code: string | null) {
  const levels = JSON.stringify({ "1.1": 5, "2.3": 0, "5.2": null });
  await env.DB.prepare(
    `insert into certification_result (candidate_id, run, scored_at_s, status, score, global_level, competence_levels,
      comment_key, verification_code) values (?1, ?2, 1, ?3, ?4, 5, ?5, 'JURY', ?6)`,
  )
    .bind(candidateId, run, status, status === "validated" ? 574 : null, levels, code)
    .run();
}

function person(userId: string, staff?: { school: string; role: "member" | "admin" }): SignedInActor {
  return {
    userId,
    name: "Nour AÏT-BELKACEM",
    login: userId,
    loginId: "login",
    kind: staff === undefined ? "pupil" : "adult",
    platformRoles: [],
    mustChangePassword: false,
    hasAcceptedTerms: true,
    display: null,
    openIdProvider: null,
    memberships: staff === undefined ? [] : [{ establishmentId: staff.school, role: staff.role }],
  };
}

const doors = () => buildDoors(buildDeps(env));

function get(actor: SignedInActor | null, path: string): Promise<Response> {
  const deps = buildDeps(env);
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
  return Promise.resolve(app.request(`${ORIGIN}${path}`));
}

const verify = async (typed: string, address = "192.0.2.1") => {
  const verified = await doors().public.verifyCode({ typed, address });
  return verified.ok ? verified.value : verified.error.code;
};

test("a holder takes the PDF and the signed file; another account finds nothing there", async () => {
  const { number, candidateIds, code } = await published();
  const mine = person(`user-of-${candidateIds[0]}`);
  const pdf = await get(mine, `/api/mes-certifications/${number}/certificat.pdf`);
  expect(pdf.status).toBe(200);
  expect(pdf.headers.get("Content-Disposition")).toContain(`${code}.pdf`);
  expect(pdf.headers.get("Cache-Control")).toBe("private, no-store");
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");

  const json = await get(mine, `/api/mes-certifications/${number}/certificat.json`);
  const text = await json.text();
  expect(text).not.toMatch(/2010-11-03/);
  expect(await doors().public.verifyFile({ text })).toMatchObject({
    kind: "genuine",
    state: "valid",
    name: "Nour AÏT-BELKACEM",
    certificate: { code, score: 574 },
  });
  const raised = text.replace('"574"', '"800"');
  expect(await doors().public.verifyFile({ text: raised })).toEqual({ kind: "altered" });

  expect((await get(person("nobody"), `/api/mes-certifications/${number}/certificat.pdf`)).status).toBe(404);
  expect((await get(null, `/api/mes-certifications/${number}/certificat.pdf`)).status).toBe(401);
});

test("the key that signs is published where did:web says, for any site", async () => {
  const answer = await get(null, "/.well-known/did.json");
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await answer.json()).toMatchObject({
    id: "did:web:localhost%3A8787",
    verificationMethod: [{ type: "Multikey" }],
  });
});

test("a stranger with the code reads name, score and level, however it is typed; no birth date, no comment", async () => {
  const { code } = await published();
  for (const typed of [code, code.toLowerCase(), code.slice(2), ` ${code.replace("-", " ")} `]) {
    expect(await verify(typed), typed).toMatchObject({
      state: "valid",
      certificate: { firstName: "Nour", lastName: "AÏT-BELKACEM", score: 574, globalLevel: 5, testedOn: "2025-11-25" },
    });
  }
  expect(JSON.stringify(await verify(code))).not.toMatch(/2010-11-03|JURY|birth/);
  expect(await verify("P-XXXXXXXX")).toEqual({ state: "unknown", certificate: null });
  expect(await verify("  ")).toBe("VERIFICATION_CODE_EMPTY");
  expect(await verify("P-0000")).toBe("VERIFICATION_CODE_MALFORMED");
});

test("withdrawn: unpublished, then cancelled; the download, the code, the file and the link all say so", async () => {
  const { number, candidateIds, code } = await published();
  const [candidateId = ""] = candidateIds;
  const holder = person(`user-of-${candidateId}`);
  await publish(number, null);
  // Before anybody had it, it does not exist.
  expect(await verify(code)).toEqual({ state: "unknown", certificate: null });
  await publish(number, 1_764_150_000);
  const text = await (await get(holder, `/api/mes-certifications/${number}/certificat.json`)).text();
  await doors().candidate.shareCertificate({ actor: holder, sessionNumber: number });
  const token = await tokenOf(holder, number);

  await publish(number, null);
  expect(await verify(code)).toEqual({ state: "withdrawn", certificate: null });
  await publish(number, 1_764_150_000);
  await result(candidateId, 2, "cancelled", null);
  expect(await verify(code)).toEqual({ state: "withdrawn", certificate: null });
  expect(await doors().public.verifyFile({ text })).toMatchObject({
    kind: "genuine",
    state: "withdrawn",
    certificate: null,
  });
  expect(await doors().public.openShare({ token })).toEqual({ kind: "invalid" });
  const refused = await get(holder, `/api/mes-certifications/${number}/certificat.pdf`);
  expect([refused.status, await refused.json()]).toMatchObject([404, { code: "CERTIFICATE_NOT_AVAILABLE" }]);
});

test("software elsewhere: a withdrawal is a bit of the list that the file names; published again, the bit goes", async () => {
  const { number, candidateIds } = await published(2);
  const [candidateId = ""] = candidateIds;
  const fileOf = async (one = "") =>
    (await get(person(`user-of-${one}`), `/api/mes-certifications/${number}/certificat.json`)).text();
  const text = await fileOf(candidateId);
  const neighbour = await fileOf(candidateIds[1]);
  // The same file, so the same place, however often it is taken.
  expect(await fileOf(candidateId)).toBe(text);
  expect(JSON.parse(text).credentialStatus.statusListIndex).not.toBe(
    JSON.parse(neighbour).credentialStatus.statusListIndex,
  );

  expect([await bitOf(text), await bitOf(neighbour)]).toEqual([0, 0]);
  await publish(number, null);
  expect([await bitOf(text), await bitOf(neighbour)]).toEqual([1, 1]);
  await publish(number, 1_764_150_000);
  expect([await bitOf(text), await bitOf(neighbour)]).toEqual([0, 0]);
  await result(candidateId, 2, "cancelled", null);
  expect([await bitOf(text), await bitOf(neighbour)]).toEqual([1, 0]);
  // The jury gives it back, under its code.
  await env.DB.prepare("delete from certification_result where candidate_id = ?1 and run = 2").bind(candidateId).run();
  expect(await bitOf(text)).toBe(0);
});

test("a list is public, short-lived and for any site; one that does not exist is not found", async () => {
  await env.DB.prepare("insert into certificate_status values ('P-BBBBBBBB', 3, 9)").run();
  const answer = await get(null, "/api/certificats/retraits/3?x=1");
  expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "public, max-age=300"]);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await answer.json()).toMatchObject({ type: ["VerifiableCredential", "BitstringStatusListCredential"] });
  await env.DB.prepare("delete from certificate_status where list = 3").run();
  // Read from D1 once for all who ask: the one that is kept answers.
  expect((await get(null, "/api/certificats/retraits/3?y=2")).status).toBe(200);
  for (const list of ["99", "0", "a", "12345"]) {
    expect((await get(null, `/api/certificats/retraits/${list}`)).status, list).not.toBe(200);
  }
});

/** What the list says now, read as the W3C has it: gzip, base64url, the first bit highest. */
async function bitOf(file: string): Promise<number> {
  const { statusListCredential, statusListIndex } = JSON.parse(file).credentialStatus;
  const list = Number(String(statusListCredential).split("/").at(-1));
  const { credentialSubject } = JSON.parse((await doors().public.listWithdrawals({ list })) ?? "");
  const packed = atob(credentialSubject.encodedList.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
  const stream = new Response(Uint8Array.from(packed, (sign) => sign.charCodeAt(0))).body;
  const bits = await new Response(stream?.pipeThrough(new DecompressionStream("gzip"))).bytes();
  const position = Number(statusListIndex);
  return ((bits[position >> 3] ?? 0) >> (7 - (position % 8))) & 1;
}

test("a link shows the result until its holder withdraws it; a second press makes no second one", async () => {
  const { number, candidateIds } = await published();
  const holder = { actor: person(`user-of-${candidateIds[0]}`), sessionNumber: number };
  expect(await doors().candidate.showShare(holder)).toEqual({ ok: true, value: null });
  await doors().candidate.shareCertificate(holder);
  const token = await tokenOf(holder.actor, number);
  expect(token).toMatch(/^[\w-]{43}$/);
  await doors().candidate.shareCertificate(holder);
  expect(await tokenOf(holder.actor, number)).toBe(token);
  const shown = await doors().public.openShare({ token });
  expect(shown).toMatchObject({ kind: "shown", certificate: { firstName: "Nour", competenceLevels: { "1.1": 5 } } });
  expect(JSON.stringify(shown)).not.toMatch(/2010-11-03|JURY/);

  await doors().candidate.withdrawShare({ ...holder, actor: person("nobody") });
  expect(await doors().public.openShare({ token })).toMatchObject({ kind: "shown" });
  await doors().candidate.withdrawShare(holder);
  expect(await doors().public.openShare({ token })).toEqual({ kind: "gone" });
  await doors().candidate.shareCertificate(holder);
  expect(await tokenOf(holder.actor, number)).not.toBe(token);
  expect(await doors().public.openShare({ token: "x" })).toEqual({ kind: "unknown" });
});

test("a school: one by any staff, all of a session by its administrators, as one PDF or a file each", async () => {
  const { school, number, candidateIds, codes } = await published(2);
  const [member, admin] = [person("m", { school, role: "member" }), person("a", { school, role: "admin" })];
  const one = `/api/certifications/candidats/${candidateIds[0]}/certificat.pdf`;
  expect((await get(member, one)).status).toBe(200);
  expect((await get(person("x", { school: "autre", role: "admin" }), one)).status).not.toBe(200);
  expect((await get(person("p"), one)).status).toBe(403);

  const all = `/api/certifications/certificats.pdf?session=${number}`;
  expect((await get(member, all)).status).toBe(403);
  const bundle = await get(admin, all);
  expect(bundle.status).toBe(200);
  expect(bundle.headers.get("Content-Disposition")).toContain(`certificats-session-${number}.pdf`);

  const archive = await get(admin, `/api/certifications/certificats.zip?session=${number}`);
  expect(archive.headers.get("Content-Type")).toBe("application/zip");
  const names = new TextDecoder("latin1").decode(await archive.arrayBuffer());
  for (const code of codes) expect(names).toContain(`${code}.pdf`);
});

test("guesses are counted by address and by prefix; known codes cost nothing and give nothing back", async () => {
  const { code } = await published();
  for (let guess = 0; guess < 40; guess += 1)
    await verify(`P-WWWW${"BCDFGHJK".charAt(guess % 8)}${CODE_END[guess]}`, "198.51.100.7");
  expect(await verify("P-WWWWXXXX", "203.0.113.9")).toBe("TOO_MANY_ATTEMPTS");
  // Elsewhere than that prefix, the same address still verifies.
  expect(await verify(code, "198.51.100.7")).toMatchObject({ state: "valid" });
});

const CODE_END = Array.from({ length: 40 }, (_, at) => {
  const signs = "BCDFGHJKMPQRTVWXY2346789";
  return `${signs.charAt(at % 24)}${signs.charAt((at * 7) % 24)}${signs.charAt((at * 5 + 1) % 24)}`;
});

async function tokenOf(actor: SignedInActor, sessionNumber: number): Promise<string> {
  const shown = await doors().candidate.showShare({ actor, sessionNumber });
  return shown.ok && shown.value !== null ? (shown.value.address.split("/partage/")[1] ?? "") : "";
}
