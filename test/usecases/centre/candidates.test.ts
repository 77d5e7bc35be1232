import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { enrolPupils } from "#worker/usecases/centre/enrol-pupils.ts";
import { removeCandidate } from "#worker/usecases/centre/remove-candidate.ts";
import { setExtraTime } from "#worker/usecases/centre/set-extra-time.ts";
import { showEnrolment } from "#worker/usecases/centre/show-enrolment.ts";
import { showSession } from "#worker/usecases/centre/show-session.ts";
import { member, staffDeps, stranger } from "../memory/staff-deps.ts";

async function aClass() {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const pupils = await enrolled(deps, [
    { lastName: "  ÉTIENNE ", firstName: "Lou" },
    { nationalStudentId: "000000002AA", lastName: "ZOLA", firstName: "Ana" },
    { nationalStudentId: "000000003AA", lastName: "DURAND", firstName: "Léo", division: "3e B" },
  ]);
  return { deps, sessionNumber, pupilIds: pupils.map(({ id }) => id), userIds: pupils.map(({ userId }) => userId) };
}

test("enrolling is idempotent, trims the names and tells the live room only when somebody came", async () => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  const asked = { actor: member, sessionNumber, pupilIds: [...pupilIds, pupilIds[0] ?? ""] };
  expect(await enrolPupils(asked, deps)).toEqual({ ok: true, value: { added: 3, already: 0 } });
  expect(await enrolPupils(asked, deps)).toEqual({ ok: true, value: { added: 0, already: 3 } });
  expect(deps.calls).toEqual(["refresh 1"]);
  const shown = await showSession({ actor: member, sessionNumber }, deps);
  expect(shown.ok && shown.value.candidates.map(({ lastName }) => lastName)).toEqual(["DURAND", "ÉTIENNE", "ZOLA"]);
});

test("one pupil who is not of this school refuses the whole", async () => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  const refused = await enrolPupils({ actor: member, sessionNumber, pupilIds: [...pupilIds, "elsewhere"] }, deps);
  expect(refused).toEqual({ ok: false, error: { code: "PUPILS_NOT_FOUND", meta: { count: 1 } } });
  expect(await deps.candidates.list(sessionNumber)).toEqual([]);
});

test("a pupil who is not certifiable may be enrolled and is counted", async () => {
  const { deps, sessionNumber, pupilIds, userIds } = await aClass();
  await deps.practise(userIds[0] ?? "", 5);
  await deps.practise(userIds[1] ?? "", 4);
  await enrolPupils({ actor: member, sessionNumber, pupilIds }, deps);
  const shown = await showSession({ actor: member, sessionNumber }, deps);
  expect(shown.ok && shown.value.notCertifiable).toBe(2);
  expect(shown.ok && shown.value.candidates.map(({ certifiable }) => certifiable)).toEqual([false, true, false]);
});

test("the board counts each class and marks who is enrolled", async () => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  await enrolPupils({ actor: member, sessionNumber, pupilIds: pupilIds.slice(0, 1) }, deps);
  const board = await showEnrolment({ actor: member, sessionNumber, division: "unknown" }, deps);
  expect(board.ok && board.value.classes).toEqual([
    { division: "3e A", pupils: 2, enrolled: 1 },
    { division: "3e B", pupils: 1, enrolled: 0 },
  ]);
  expect(board.ok && board.value.division).toBe("3e A");
  expect(board.ok && board.value.pupils.map(({ enrolled }) => enrolled)).toEqual([true, false]);
});

test.each([
  ["33", 33],
  ["33 %", 33],
  ["0,33", 33],
  ["", 0],
])("extra time typed %j is %j percent, and the live room hears of it", async (typed, percent) => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  await enrolPupils({ actor: member, sessionNumber, pupilIds }, deps);
  const [candidate] = await deps.candidates.list(sessionNumber);
  const asked = { actor: member, sessionNumber, candidateId: candidate?.candidateId ?? "", typed };
  expect(await setExtraTime(asked, deps)).toEqual({ ok: true, value: { percent } });
  expect(deps.calls.at(-1)).toBe("refresh 1");
});

test.each([
  ["beaucoup", "EXTRA_TIME_NOT_VALID"],
  ["1,33", "EXTRA_TIME_AMBIGUOUS"],
  ["-5", "EXTRA_TIME_OUT_OF_RANGE"],
])("extra time typed %j is refused with %s", async (typed, code) => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  await enrolPupils({ actor: member, sessionNumber, pupilIds }, deps);
  const [candidate] = await deps.candidates.list(sessionNumber);
  const refused = await setExtraTime(
    { actor: member, sessionNumber, candidateId: candidate?.candidateId ?? "", typed },
    deps,
  );
  expect(refused.ok ? null : refused.error.code).toBe(code);
  expect(deps.calls).toEqual(["refresh 1"]);
});

test("a candidate who reads the instructions may still be removed, one in test may not", async () => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  await enrolPupils({ actor: member, sessionNumber, pupilIds }, deps);
  const [reader, sitter] = await deps.candidates.list(sessionNumber);
  deps.place(reader?.candidateId ?? "", { phase: "instructions", answeredCount: 0, finishReason: null });
  deps.place(sitter?.candidateId ?? "", { phase: "running", answeredCount: 3, finishReason: null });
  const remove = (candidateId = "") => removeCandidate({ actor: member, sessionNumber, candidateId }, deps);
  expect(await remove(reader?.candidateId)).toEqual({ ok: true, value: null });
  expect(await remove(sitter?.candidateId)).toEqual({ ok: false, error: { code: "CANDIDATE_ALREADY_STARTED" } });
  expect(await remove(reader?.candidateId)).toEqual({ ok: false, error: { code: "CANDIDATE_NOT_FOUND" } });
});

test("a finalised session takes no change; another school's does not exist", async () => {
  const { deps, sessionNumber, pupilIds } = await aClass();
  await enrolPupils({ actor: member, sessionNumber, pupilIds }, deps);
  const [candidate] = await deps.candidates.list(sessionNumber);
  const candidateId = candidate?.candidateId ?? "";
  expect(await enrolPupils({ actor: stranger, sessionNumber, pupilIds }, deps)).toEqual({
    ok: false,
    error: { code: "SESSION_NOT_FOUND" },
  });
  const session = deps.tables.sessions.get(sessionNumber);
  if (session !== undefined) session.finalisedAtS = 1;
  const closed = { ok: false, error: { code: "SESSION_ALREADY_FINALIZED" } };
  expect(await showEnrolment({ actor: member, sessionNumber, division: null }, deps)).toEqual(closed);
  expect(await enrolPupils({ actor: member, sessionNumber, pupilIds }, deps)).toEqual(closed);
  expect(await setExtraTime({ actor: member, sessionNumber, candidateId, typed: "33" }, deps)).toEqual(closed);
  expect(await removeCandidate({ actor: member, sessionNumber, candidateId }, deps)).toEqual(closed);
});
