import { expect, test } from "vitest";
import { aChange, aRollPupil, enrolled } from "#test/store/contracts/samples.ts";
import { addPupil } from "#worker/usecases/school/add-pupil.ts";
import { exportRoll } from "#worker/usecases/school/export-roll.ts";
import { makeLogins } from "#worker/usecases/school/make-logins.ts";
import { admin, member, staffDeps } from "../memory/staff-deps.ts";

const FIELDS = { lastName: "BENALI", firstName: "Inès", birthdate: "2012-05-04", sex: "F", division: "3e C" };

function asked(fields: Record<string, string> = {}, isOther = false) {
  return { actor: admin, establishmentId: "school", fields: { ...FIELDS, ...fields }, isOther };
}

test("a pupil typed in has a username at once, and a slip; without any number one of ours is given", async () => {
  const deps = await staffDeps();
  const added = await addPupil(asked(), deps);
  const pupilId = added.ok ? added.value.pupilId : "";
  expect(added.ok && added.value.kind).toBe("added");
  expect(deps.tables.pupils[0]).toMatchObject({ nationalStudentId: null, ownId: expect.stringMatching(/^M-\d{6}$/) });
  const [shown] = await deps.pupils.details("school", [pupilId]);
  expect(shown).toMatchObject({ username: "ines.benali0405", division: "3e C", login: "none" });
  const slips = { actor: member, establishmentId: "school", group: { pupilIds: [pupilId] }, reset: false } as const;
  expect((await makeLogins({ ...slips, form: "slips", language: "fr" }, deps)).ok).toBe(true);
  expect(deps.tables.events).toMatchObject([{ pupilId, kind: "added", by: "staff" }]);
  expect(deps.tables.imports).toEqual([]);
  const file = await exportRoll({ actor: admin, establishmentId: "school", template: false }, deps);
  expect(file.ok && String(file.value.body)).toContain("BENALI");
});

test("the faults are those of a line of the simple CSV, each on its field, all at once", async () => {
  const deps = await staffDeps();
  const wrong = { lastName: " ", birthdate: "2012-02-31", sex: "X", division: "", firstName: "InÃ¨s" };
  const refused = await addPupil(asked(wrong), deps);
  expect(refused.ok ? [] : refused.error.map(({ code, meta }) => [code, meta?.field])).toEqual([
    ["LAST_NAME_REQUIRED", "lastName"],
    ["ROLL_CLASS_REQUIRED", "division"],
    ["TEXT_GARBLED", "firstName"],
    ["ROLL_SEX_NOT_VALID", "sex"],
    ["INVALID_BIRTHDATE_FORMAT", "birthdate"],
  ]);
  expect(deps.tables.pupils).toEqual([]);
});

test("nobody is added twice: a number, or the same name and birth date, names who is there", async () => {
  const deps = await staffDeps();
  const [known] = await enrolled(deps, [{ lastName: "Bénali", firstName: "INES", birthdate: "2012-05-04" }]);
  const faults = async (fields: Record<string, string>, isOther = false) => {
    const refused = await addPupil(asked(fields, isOther), deps);
    return refused.ok ? refused.value.kind : refused.error.map(({ code, meta }) => [code, meta?.field, meta?.pupilId]);
  };
  expect(await faults({ ine: "000000001aa" })).toEqual([["PUPIL_LISTED", "ine", known?.id]]);
  expect(await faults({})).toEqual([["PUPIL_MAYBE_LISTED", "lastName", known?.id]]);
  expect(await faults({}, true)).toBe("added");
  expect(deps.tables.pupils).toHaveLength(2);
});

test("who was listed without an INE is completed by it, who had left comes back, each with what was known", async () => {
  const deps = await staffDeps();
  const waiting = {
    ...aRollPupil({ ...FIELDS, sex: "F", nationalStudentId: null, ownId: "7", middleName: "Zoé" }),
    id: "w",
  };
  const left = { ...aRollPupil({ lastName: "ZOLA", nationalStudentId: "000000002AA", birthCity: "LYON" }), id: "l" };
  const account = (id: string) => ({ userId: `u-${id}`, username: id });
  await deps.roll.apply(aChange(deps, { added: [waiting, left].map((one) => ({ ...one, ...account(one.id) })) }));
  await deps.roll.apply(aChange(deps, { disabledIds: ["l"] }));
  const completed = await addPupil(asked({ ine: "000000009AA" }), deps);
  expect(completed).toEqual({ ok: true, value: { pupilId: "w", kind: "completed" } });
  const back = await addPupil(asked({ lastName: "ZOLA", ine: "000000002AA" }), deps);
  expect(back).toEqual({ ok: true, value: { pupilId: "l", kind: "back" } });
  expect(deps.tables.pupils).toMatchObject([
    { id: "w", nationalStudentId: "000000009AA", ownId: "7", middleName: "Zoé", division: "3e C", userId: "u-w" },
    { id: "l", disabled: false, birthCity: "LYON", division: "3e C", userId: "u-l" },
  ]);
});

test("only who imports the roll adds to it", async () => {
  const deps = await staffDeps();
  const refused = await addPupil({ ...asked(), actor: member }, deps);
  expect(refused).toEqual({ ok: false, error: [{ code: "ADMIN_REQUIRED" }] });
});
