import { expect, test } from "vitest";
import { aChange, aRollPupil } from "#test/store/contracts/samples.ts";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { type SieclePupil, sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import { checkRoll } from "#worker/usecases/school/check-roll.ts";
import { importRoll } from "#worker/usecases/school/import-roll.ts";
import { resetLogin } from "#worker/usecases/school/reset-login.ts";
import { admin, member, staffDeps } from "../memory/staff-deps.ts";

const INE = "000000001AA";

function fileOf(pupils: Partial<SieclePupil>[]) {
  const whole = pupils.map((changes, at) => sieclePupil({ eleveId: String(900_000 + at), ine: INE, ...changes }));
  const bytes = encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils: whole }));
  return { actor: admin, establishmentId: "school", fileName: "eleves.xml", bytes };
}

/** Somebody of the other school, born on the day of the file's pupil. */
async function oneElsewhere(birthdate = "2012-03-14") {
  const deps = await staffDeps();
  const pupil = {
    ...aRollPupil({ nationalStudentId: INE, birthdate }),
    id: "there",
    userId: "u",
    username: "nour.b0101",
  };
  await deps.roll.apply({ ...aChange(deps, { added: [pupil] }), establishmentId: "other" });
  await deps.practise("u", 5);
  return deps;
}

test("who arrives with the same INE and birth date keeps the account, and the dry run says so", async () => {
  const deps = await oneElsewhere();
  const file = fileOf([{ birthdate: "14/03/2012" }]);
  const check = await checkRoll(file, deps);
  expect(check.ok && check.value.following).toEqual([{ lastName: "MARTIN", firstName: "Léa", division: "3e A" }]);
  await importRoll({ ...file, fingerprint: null }, deps);
  const here = deps.tables.pupils.find(({ establishmentId }) => establishmentId === "school");
  expect(here?.userId).toBe("u");
  const [shown] = await deps.pupils.details("school", [here?.id ?? ""]);
  expect(shown).toMatchObject({ username: "nour.b0101", reachedCompetences: 5 });
  expect(deps.tables.events.map(({ kind, pupilId }) => [kind, pupilId])).toEqual([["followed", "there"]]);
});

test("the same INE with another birth date is somebody's typing error: a fresh account", async () => {
  const deps = await oneElsewhere("2011-03-14");
  await importRoll({ ...fileOf([{ birthdate: "14/03/2012" }]), fingerprint: null }, deps);
  const here = deps.tables.pupils.find(({ establishmentId }) => establishmentId === "school");
  expect(here?.userId).not.toBe("u");
  expect(deps.tables.events).toEqual([]);
});

test("who has left a school is nobody there any more: staff see nothing and give no password", async () => {
  const deps = await oneElsewhere();
  await deps.roll.apply({ ...aChange(deps, { disabledIds: ["there"] }), establishmentId: "other" });
  const staff = { ...member, memberships: [{ establishmentId: "other", role: "admin" as const }] };
  const refused = await resetLogin({ actor: staff, establishmentId: "other", pupilId: "there" }, deps);
  expect(refused).toEqual({ ok: false, error: { code: "PUPIL_NOT_FOUND" } });
  expect(await deps.pupils.details("other", ["there"])).toEqual([]);
  expect(deps.tables.accounts.has("u")).toBe(true);
});

test("an import sent again after its answer was lost is answered as it was done, and nothing is done twice", async () => {
  const deps = await staffDeps();
  const file = fileOf([{}]);
  const check = await checkRoll(file, deps);
  const fingerprint = check.ok ? check.value.fingerprint : "";
  const done = { ok: true, value: { added: 1, changed: 0, unchanged: 0, disabled: 0 } };
  expect(await importRoll({ ...file, fingerprint }, deps)).toEqual(done);
  expect(await importRoll({ ...file, fingerprint }, deps)).toEqual(done);
  expect(deps.tables.imports).toHaveLength(1);
});

test("the school's name in use stays through an import, and the dry run names both", async () => {
  const deps = await staffDeps();
  await importRoll({ ...fileOf([{}]), fingerprint: null }, deps);
  const stored = deps.tables.pupils[0];
  Object.assign(stored ?? {}, { calledLastName: "BENALI" });
  const second = fileOf([{ preferredLastName: "DUPONT" }]);
  const check = await checkRoll(second, deps);
  expect(check.ok && check.value.called).toMatchObject([{ lastName: "MARTIN", called: "BENALI", inFile: "DUPONT" }]);
  await importRoll({ ...second, fingerprint: null }, deps);
  expect(deps.tables.pupils[0]).toMatchObject({ calledLastName: "BENALI", preferredLastName: "DUPONT" });
});
