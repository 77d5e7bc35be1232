import { expect, test } from "vitest";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import { checkRoll } from "#worker/usecases/school/check-roll.ts";
import { exportRoll } from "#worker/usecases/school/export-roll.ts";
import { importRoll } from "#worker/usecases/school/import-roll.ts";
import { undoRollImport } from "#worker/usecases/school/undo-roll-import.ts";
import { admin, member, staffDeps } from "../memory/staff-deps.ts";

const TITLES = "Identifiant de l’établissement;Nom de naissance;Prénom;Sexe;Date de naissance;Classe";

function table(rows: string[], isWhole = false) {
  const bytes = new TextEncoder().encode([TITLES, ...rows].join("\n"));
  return { actor: admin, establishmentId: "school", fileName: "eleves.csv", bytes, isWhole, fingerprint: null };
}

function siecle(pupils: { lastName: string; ine: string }[]) {
  const whole = pupils.map((changes, at) => sieclePupil({ eleveId: String(900_000 + at), ...changes }));
  const bytes = encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils: whole }));
  return { actor: admin, establishmentId: "school", fileName: "eleves.xml", bytes, fingerprint: null };
}

type World = Awaited<ReturnType<typeof staffDeps>>;
const names = (deps: World, isDisabled = false) =>
  deps.tables.pupils.filter(({ disabled }) => disabled === isDisabled).map(({ lastName }) => lastName);

test("a table of newcomers adds them and nobody leaves; of the whole school, who is missing leaves", async () => {
  const deps = await staffDeps();
  await importRoll(siecle([{ lastName: "AVRIL", ine: "000000001AA" }]), deps);
  const newcomers = await importRoll(table(["7;BA;Zoë;F;03/11/2012;3e A", "8;CID;Ali;M;04/11/2012;3e B"]), deps);
  expect(newcomers).toEqual({ ok: true, value: { added: 2, changed: 0, unchanged: 0, disabled: 0 } });
  const whole = await importRoll(table(["7;BA;Zoë;F;03/11/2012;4e A"], true), deps);
  expect(whole).toEqual({ ok: true, value: { added: 0, changed: 1, unchanged: 0, disabled: 2 } });
  expect(names(deps)).toEqual(["BA"]);
});

test("SIECLE does not disable who it cannot know: a pupil without an INE stays", async () => {
  const deps = await staffDeps();
  await importRoll(table(["7;BA;Zoë;F;03/11/2012;3e A"]), deps);
  await importRoll(siecle([{ lastName: "AVRIL", ine: "000000001AA" }]), deps);
  const done = await importRoll(siecle([{ lastName: "BRUN", ine: "000000002AA" }]), deps);
  expect(done.ok && done.value.disabled).toBe(1);
  expect(names(deps).sort()).toEqual(["BA", "BRUN"]);
});

test("the INE has come: the same name and birth date are the same pupil, with the same account", async () => {
  const deps = await staffDeps();
  await importRoll(table(["7;Martin;LEA;F;14/03/2012;3e A"]), deps);
  const [before] = deps.tables.pupils;
  const file = siecle([{ lastName: "MARTIN", ine: "000000001AA" }]);
  const check = await checkRoll(file, deps);
  expect(check.ok && check.value.changed[0]?.fields).toContain("nationalStudentId");
  await importRoll(file, deps);
  expect(deps.tables.pupils).toHaveLength(1);
  expect(deps.tables.pupils[0]).toMatchObject({ nationalStudentId: "000000001AA", ownId: "7", userId: before?.userId });
});

test("two homonyms born the same day: nobody is linked by a guess", async () => {
  const deps = await staffDeps();
  await importRoll(table(["7;Martin;Léa;F;14/03/2012;3e A", "8;Martin;Léa;F;14/03/2012;3e B"]), deps);
  await importRoll(siecle([{ lastName: "MARTIN", ine: "000000001AA" }]), deps);
  expect(deps.tables.pupils.map(({ nationalStudentId }) => nationalStudentId)).toEqual([null, null, "000000001AA"]);
});

test("an export imported again changes nothing; the template is its titles", async () => {
  const deps = await staffDeps();
  await importRoll(siecle([{ lastName: "AVRIL", ine: "000000001AA" }]), deps);
  await importRoll(table(["7;=BA;Zoë;F;03/11/2012;3e A"]), deps);
  const asked = { actor: admin, establishmentId: "school" };
  const file = await exportRoll({ ...asked, template: false }, deps);
  if (!file.ok || typeof file.value.body !== "string") throw new Error("no file");
  const bytes = new TextEncoder().encode(file.value.body);
  const again = { ...asked, fileName: "eleves.csv", bytes, isWhole: true, fingerprint: null };
  expect(await importRoll(again, deps)).toEqual({
    ok: true,
    value: { added: 0, changed: 0, unchanged: 2, disabled: 0 },
  });
  const template = await exportRoll({ ...asked, template: true }, deps);
  expect(template.ok && template.value.body).toBe(file.value.body.split("\n")[0]?.concat("\n"));
  expect(await exportRoll({ ...asked, actor: member, template: true }, deps)).toMatchObject({ ok: false });
});

test("a mistaken import is undone by an admin; its newcomers' usernames wait for the right file", async () => {
  const deps = await staffDeps();
  await importRoll(siecle([{ lastName: "AVRIL", ine: "000000001AA" }]), deps);
  await importRoll(siecle([{ lastName: "BRUN", ine: "000000002AA" }]), deps);
  expect([names(deps), names(deps, true)]).toEqual([["BRUN"], ["AVRIL"]]);
  const asked = { actor: admin, establishmentId: "school", importId: deps.tables.imports[0]?.id ?? "" };
  expect(await undoRollImport({ ...asked, actor: member }, deps)).toMatchObject({ ok: false });
  expect(await undoRollImport(asked, deps)).toEqual({ ok: true, value: null });
  expect([names(deps), names(deps, true)]).toEqual([["AVRIL"], ["BRUN"]]);
  expect(await undoRollImport(asked, deps)).toEqual({ ok: false, error: { code: "ROLL_UNDO_NOT_LATEST" } });
  const accounts = deps.tables.accounts.size;
  await importRoll(siecle([{ lastName: "BRUN", ine: "000000002AA" }]), deps);
  expect(deps.tables.accounts.size).toBe(accounts);
});

test("an agricultural school's table is held to the agricultural rules", async () => {
  const deps = await staffDeps();
  const school = await deps.establishments.find("school");
  const agricultural = {
    ...deps,
    establishments: {
      find: async () => (school === null || school === "archived" ? null : { ...school, kind: "AGRI" as const }),
    },
  };
  const refused = await importRoll(table(["7;BA;Zoë;F;03/11/2012;3e A"]), agricultural);
  expect(refused.ok ? "" : refused.error[0]?.code).toBe("TABLE_COLUMNS_MISSING");
});
