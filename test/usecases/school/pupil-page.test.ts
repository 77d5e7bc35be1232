import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { loginKey } from "#worker/usecases/account/login-limit.ts";
import { showSession } from "#worker/usecases/centre/show-session.ts";
import { listPupils } from "#worker/usecases/school/list-pupils.ts";
import { setNameInUse } from "#worker/usecases/school/set-name-in-use.ts";
import { showPupil } from "#worker/usecases/school/show-pupil.ts";
import { unlockLogin } from "#worker/usecases/school/unlock-login.ts";
import { member, NOW_MS, staffDeps, stranger } from "../memory/staff-deps.ts";

const LIST = { actor: member, establishmentId: "school", search: "", division: null, page: 1 };

async function onePupil(preferredLastName: string | null = null) {
  const deps = await staffDeps();
  const [pupil] = await enrolled(deps, [{ lastName: "AÏT-KACI", firstName: "Nour", preferredLastName }]);
  const pupilId = pupil?.id ?? "";
  return { deps, pupilId, asked: { actor: member, establishmentId: "school", pupilId } };
}

test("a name in use is what staff say, else the roll's, else the birth name; both names find the pupil", async () => {
  const { deps, asked } = await onePupil("KACI");
  const names = async (search = "") => {
    const list = await listPupils({ ...LIST, search }, deps);
    return list.ok ? list.value.pupils.map(({ lastName, firstName }) => `${lastName} ${firstName}`) : [];
  };
  expect(await names()).toEqual(["KACI Nour"]);
  expect(await setNameInUse({ ...asked, lastName: "", firstName: "  Noé  Lou " }, deps)).toEqual({
    ok: true,
    value: null,
  });
  expect(await names("ait kaci nour")).toEqual(["KACI Noé Lou"]);
  await setNameInUse({ ...asked, lastName: "BENALI", firstName: "" }, deps);
  expect(await names("benali")).toEqual(["BENALI Nour"]);
  await setNameInUse({ ...asked, lastName: "KACI", firstName: "Nour" }, deps);
  expect(deps.tables.pupils[0]).toMatchObject({ calledLastName: null, calledFirstName: null });
  await setNameInUse({ ...asked, lastName: "AÏT-KACI", firstName: "" }, deps);
  expect(await names()).toEqual(["AÏT-KACI Nour"]);
});

test("the birth name never changes, and each change says who, when and what", async () => {
  const { deps, asked } = await onePupil();
  await setNameInUse({ ...asked, lastName: "BENALI", firstName: "Noé" }, deps);
  await setNameInUse({ ...asked, lastName: "", firstName: "" }, deps);
  const sheet = await showPupil(asked, deps);
  expect(sheet.ok && sheet.value).toMatchObject({ birthLastName: "AÏT-KACI", birthFirstName: "Nour" });
  expect(sheet.ok && sheet.value.events).toEqual([
    { kind: "called", atS: NOW_MS / 1000, detail: null, byName: "Nadège Roussel" },
    { kind: "called", atS: NOW_MS / 1000, detail: "BENALI Noé", byName: "Nadège Roussel" },
  ]);
});

test("a name too long names its field; nobody of another school changes a name", async () => {
  const { deps, asked } = await onePupil();
  const long = await setNameInUse({ ...asked, lastName: "A".repeat(256), firstName: "" }, deps);
  expect(long).toEqual({ ok: false, error: [{ code: "FIELD_TOO_LONG", meta: { field: "lastName", max: 255 } }] });
  const foreign = await setNameInUse({ ...asked, actor: stranger, lastName: "X", firstName: "" }, deps);
  expect(foreign).toMatchObject({ ok: false, error: [{ code: "NOT_A_MEMBER" }] });
  expect(deps.tables.events).toEqual([]);
});

test("an open room hears of a name at once, and the session's list shows it beside the civil status", async () => {
  const { deps, pupilId, asked } = await onePupil();
  const number = await planned(deps);
  const person = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
  await deps.candidates.enrol(number, [{ ...person, candidateId: "c", pupilId, division: "3e A" }], 1);
  await setNameInUse({ ...asked, lastName: "BENALI", firstName: "" }, deps);
  expect(deps.calls).toContain(`refresh ${number}`);
  const shown = await showSession({ actor: member, sessionNumber: number }, deps);
  expect(shown.ok && shown.value.candidates).toMatchObject([
    { lastName: "AÏT-KACI", calledLastName: "BENALI", calledFirstName: "Nour", isLocked: false },
  ]);
});

test("a locked account is seen on the pupil's page and in the session, and staff open it without a new password", async () => {
  const { deps, pupilId, asked } = await onePupil();
  const number = await planned(deps);
  const person = { lastName: "AÏT-KACI", firstName: "Nour", birthDate: "2012-11-03", birthPlace: null };
  await deps.candidates.enrol(number, [{ ...person, candidateId: "c", pupilId, division: "3e A" }], 1);
  deps.locked.set(loginKey(`login.${pupilId}`), NOW_MS / 1000 + 600);
  const isLocked = async () => {
    const [sheet, session] = [
      await showPupil(asked, deps),
      await showSession({ actor: member, sessionNumber: number }, deps),
    ];
    return [sheet.ok && sheet.value.lockedUntilS, session.ok && session.value.candidates[0]?.isLocked];
  };
  expect(await isLocked()).toEqual([NOW_MS / 1000 + 600, true]);
  expect(await unlockLogin({ ...asked, actor: stranger }, deps)).toMatchObject({ ok: false });
  expect(await unlockLogin(asked, deps)).toEqual({ ok: true, value: null });
  expect(await isLocked()).toEqual([null, false]);
  expect(deps.given).toEqual([]);
  expect(deps.tables.events.map(({ kind, by }) => [kind, by])).toEqual([["unlocked", "member"]]);
});
