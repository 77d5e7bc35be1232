import { expect, test } from "vitest";
import { aDraft } from "#test/core/enrolment/a-candidate.ts";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { editCandidate } from "#worker/usecases/centre/edit-candidate.ts";
import { enrolCandidate } from "#worker/usecases/centre/enrol-candidate.ts";
import { enrolPupils } from "#worker/usecases/centre/enrol-pupils.ts";
import { showCandidate } from "#worker/usecases/centre/show-candidate.ts";
import { member, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

async function oneEnrolled() {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const made = await enrolCandidate({ actor: member, sessionNumber, draft: aDraft({ extraTime: "33 %" }) }, deps);
  return { deps, sessionNumber, candidateId: made.ok ? made.value.candidateId : "" };
}

test("a candidate is enrolled with the extra time typed, and the live room hears of it", async () => {
  const { deps, sessionNumber, candidateId } = await oneEnrolled();
  expect(await deps.candidates.list(sessionNumber)).toMatchObject([
    { candidateId, pupilId: null, lastName: "D’ARTIGNY", birthDate: "2004-11-03", extraTimePercent: 33 },
  ]);
  expect(deps.calls).toEqual(["refresh 1"]);
});

test.each(["D'Artigny", "dartigny", "D ARTIGNY\u200b"])("the same person spelt %j is a double", async (lastName) => {
  const { deps, sessionNumber } = await oneEnrolled();
  const draft = aDraft({ lastName, firstName: "JEAN PAUL", birthdate: "2004-11-03", birthInseeCode: "75111" });
  expect(await enrolCandidate({ actor: member, sessionNumber, draft }, deps)).toEqual({
    ok: false,
    error: [{ code: "CANDIDATE_DUPLICATE" }],
  });
  const twin = { ...draft, firstName: "Jean-Pierre" };
  expect((await enrolCandidate({ actor: member, sessionNumber, draft: twin }, deps)).ok).toBe(true);
});

test("a pupil of the roll is not enrolled a second time by hand", async () => {
  const { deps, sessionNumber } = await oneEnrolled();
  const [one] = await enrolled(deps, [{ lastName: "ZOLA", firstName: "Ana", birthdate: "2012-03-14" }]);
  await enrolPupils({ actor: member, sessionNumber, pupilIds: [one?.id ?? ""] }, deps);
  const draft = aDraft({ lastName: "Zola", firstName: "Aña", birthdate: "14/03/2012" });
  const again = await enrolCandidate({ actor: member, sessionNumber, draft }, deps);
  expect(again.ok ? [] : again.error.map(({ code }) => code)).toEqual(["CANDIDATE_DUPLICATE"]);
});

test("faults come all at once with their fields, and nobody is enrolled", async () => {
  const { deps, sessionNumber } = await oneEnrolled();
  const draft = aDraft({ firstName: "", birthInseeCode: "00000", email: "x" });
  const refused = await enrolCandidate({ actor: member, sessionNumber, draft }, deps);
  expect(refused.ok ? [] : refused.error.map(({ code, meta }) => `${meta?.field} ${code}`)).toEqual([
    "firstName CANDIDATE_FIRST_NAME_REQUIRED",
    "birthInseeCode CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID",
    "email CANDIDATE_EMAIL_NOT_VALID",
  ]);
  expect(await deps.candidates.list(sessionNumber)).toHaveLength(1);
});

test("the form to correct begins with what was typed: the city behind an INSEE code stays out", async () => {
  const { deps, sessionNumber, candidateId } = await oneEnrolled();
  const asked = { actor: member, sessionNumber, candidateId };
  expect(await showCandidate(asked, deps)).toEqual({
    ok: true,
    value: { ...aDraft({ birthdate: "2004-11-03", extraTime: "33\u00a0%" }), countryCode: "FR" },
  });
  const moved = aDraft({ birthInseeCode: "", birthPostalCode: "97400", birthCity: "st denis" });
  expect(await editCandidate({ ...asked, draft: moved }, deps)).toEqual({ ok: true, value: null });
  expect(await showCandidate(asked, deps)).toMatchObject({
    value: { birthInseeCode: "", birthPostalCode: "97400", birthCity: "Saint-Denis", extraTime: "" },
  });
});

test("a correction is no double of itself, only of others; a pupil of the roll is corrected in the roll", async () => {
  const { deps, sessionNumber, candidateId } = await oneEnrolled();
  const other = aDraft({ lastName: "AUTRE" });
  await enrolCandidate({ actor: member, sessionNumber, draft: other }, deps);
  const edit = (draft: typeof other, id = candidateId) =>
    editCandidate({ actor: member, sessionNumber, candidateId: id, draft }, deps);
  expect((await edit(aDraft({ firstName: "JEAN-PAUL" }))).ok).toBe(true);
  expect(await edit(other)).toEqual({ ok: false, error: [{ code: "CANDIDATE_DUPLICATE" }] });
  const [one] = await enrolled(deps, [{}]);
  await enrolPupils({ actor: member, sessionNumber, pupilIds: [one?.id ?? ""] }, deps);
  const ofRoll = (await deps.candidates.list(sessionNumber)).find(({ pupilId }) => pupilId !== null);
  expect(await edit(aDraft({ lastName: "X" }), ofRoll?.candidateId)).toEqual({
    ok: false,
    error: [{ code: "CANDIDATE_NOT_FOUND" }],
  });
});

test("who reads the instructions may be corrected, who has a question may not", async () => {
  const { deps, sessionNumber, candidateId } = await oneEnrolled();
  const edit = () =>
    editCandidate({ actor: member, sessionNumber, candidateId, draft: aDraft({ externalId: "7" }) }, deps);
  deps.place(candidateId, { phase: "instructions", answeredCount: 0, finishReason: null });
  expect((await edit()).ok).toBe(true);
  deps.place(candidateId, { phase: "running", answeredCount: 0, finishReason: null });
  expect(await edit()).toEqual({ ok: false, error: [{ code: "CANDIDATE_ALREADY_STARTED" }] });
});

test("another school's session does not exist, a pupil's account enrols nobody, a finalised session takes nobody", async () => {
  const { deps, sessionNumber, candidateId } = await oneEnrolled();
  const draft = aDraft({ lastName: "AUTRE" });
  for (const actor of [stranger, pupil]) {
    const refused = await enrolCandidate({ actor, sessionNumber, draft }, deps);
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(["SESSION_NOT_FOUND"]);
  }
  const session = deps.tables.sessions.get(sessionNumber);
  if (session !== undefined) session.finalisedAtS = 1;
  const closed = { ok: false, error: [{ code: "SESSION_ALREADY_FINALIZED" }] };
  expect(await enrolCandidate({ actor: member, sessionNumber, draft }, deps)).toEqual(closed);
  expect(await editCandidate({ actor: member, sessionNumber, candidateId, draft }, deps)).toEqual(closed);
});
