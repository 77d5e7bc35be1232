import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { enrolPupils } from "#worker/usecases/centre/enrol-pupils.ts";
import { showEnrolment } from "#worker/usecases/centre/show-enrolment.ts";
import { forgetNeed, keepNeed, showNeed } from "#worker/usecases/school/keep-need.ts";
import { member, NOW_MS, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

async function aPupil() {
  const deps = await staffDeps();
  const [one, two] = await enrolled(deps, [{}, { nationalStudentId: "000000002AA", firstName: "Sacha" }]);
  const [pupilId, otherId] = [one?.id ?? "", two?.id ?? ""];
  const asked = { actor: member, establishmentId: "school", pupilId };
  const keep = (changes: Partial<Parameters<typeof keepNeed>[0]> = {}) =>
    keepNeed({ ...asked, extraTime: "33 %", accessibility: " Lecteur  d’écran ", hasConsent: true, ...changes }, deps);
  return { deps, asked, keep, pupilId, otherId };
}

test("what is kept is shown with its date, and erased at once when the agreement is withdrawn", async () => {
  const { deps, asked, keep, pupilId } = await aPupil();
  expect(await keep()).toEqual({ ok: true, value: null });
  const shown = await showNeed(asked, deps);
  expect(shown.ok ? shown.value.need : shown.error).toEqual({
    pupilId,
    extraTimePercent: 33,
    accessibility: "Lecteur d’écran",
    agreedAtS: NOW_MS / 1000,
  });
  expect(await forgetNeed(asked, deps)).toEqual({ ok: true, value: null });
  expect(await forgetNeed(asked, deps)).toEqual({ ok: true, value: null });
  const after = await showNeed(asked, deps);
  expect(after.ok ? after.value.need : after.error).toBeNull();
});

test.each([
  ["no agreement", { hasConsent: false }, ["CONSENT_REQUIRED"]],
  ["nothing to keep", { extraTime: "0", accessibility: " " }, ["NEED_EMPTY"]],
  [
    "a wrong percentage and no agreement",
    { extraTime: "beaucoup", hasConsent: false },
    ["EXTRA_TIME_NOT_VALID", "CONSENT_REQUIRED"],
  ],
  ["201 signs", { accessibility: "x".repeat(201) }, ["NEED_TOO_LONG"]],
  ["a pupil of another school", { pupilId: "unknown" }, ["PUPIL_NOT_FOUND"]],
  ["staff of another school", { actor: stranger }, ["NOT_A_MEMBER"]],
  ["a pupil who asks", { actor: pupil }, ["PUPIL_CANNOT_BE_STAFF"]],
])("%s: refused, and nothing is kept", async (_, changes, codes) => {
  const { deps, asked, keep } = await aPupil();
  const kept = await keep(changes);
  expect(kept.ok ? [] : kept.error.map(({ code }) => code)).toEqual(codes);
  const shown = await showNeed(asked, deps);
  expect(shown.ok && shown.value.need).toBeNull();
});

test("kept extra time comes with each new enrolment, and never touches one that stands", async () => {
  const { deps, asked, keep, pupilId, otherId } = await aPupil();
  await keep();
  const first = await planned(deps);
  await enrolPupils({ actor: member, sessionNumber: first, pupilIds: [pupilId, otherId] }, deps);
  const percents = async (number: number) =>
    (await deps.candidates.list(number)).map((one) => [one.pupilId, one.extraTimePercent]);
  expect(await percents(first)).toEqual([
    [pupilId, 33],
    [otherId, 0],
  ]);
  const candidateId = (await deps.candidates.list(first))[0]?.candidateId ?? "";
  await deps.candidates.setExtraTime(first, candidateId, 20);
  await enrolPupils({ actor: member, sessionNumber: first, pupilIds: [pupilId] }, deps);
  expect((await percents(first))[0]).toEqual([pupilId, 20]);
  await forgetNeed(asked, deps);
  const second = await planned(deps, { room: "C1" });
  await enrolPupils({ actor: member, sessionNumber: second, pupilIds: [pupilId] }, deps);
  expect(await percents(second)).toEqual([[pupilId, 0]]);
});

test("the picker tells who is in another session of the window, and what is kept of each", async () => {
  const { deps, keep, pupilId, otherId } = await aPupil();
  await keep();
  const here = await planned(deps, { date: "2027-01-19" });
  const elsewhere = await planned(deps, { date: "2027-01-12" });
  const lastYear = await planned(deps, { date: "2026-06-12" });
  await enrolPupils({ actor: member, sessionNumber: elsewhere, pupilIds: [pupilId] }, deps);
  await enrolPupils({ actor: member, sessionNumber: lastYear, pupilIds: [otherId] }, deps);
  const shown = await showEnrolment({ actor: member, sessionNumber: here, division: null }, deps);
  const lines = shown.ok
    ? shown.value.pupils.map((one) => [one.id, one.elsewhere, one.extraTimePercent, one.accessibility])
    : shown.error;
  expect(lines).toEqual([
    [pupilId, { number: elsewhere, date: "2027-01-12" }, 33, "Lecteur d’écran"],
    [otherId, null, 0, null],
  ]);
});
