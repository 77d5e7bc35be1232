import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { type SieclePupil, sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import { checkRoll } from "#worker/usecases/school/check-roll.ts";
import { importRoll } from "#worker/usecases/school/import-roll.ts";
import { admin, member, staffDeps } from "../memory/staff-deps.ts";

function fileOf(pupils: Partial<SieclePupil>[], uai: string = DEMO_UAI) {
  const whole = pupils.map((changes, at) =>
    sieclePupil({ eleveId: String(900_000 + at), ine: `00000000${at}AA`, ...changes }),
  );
  return {
    actor: admin,
    establishmentId: "school",
    fileName: "eleves.xml",
    bytes: encodeLatin9(buildSiecle({ uai, pupils: whole })),
  };
}

test("the dry run says what would happen and writes nothing", async () => {
  const deps = await staffDeps();
  const check = await checkRoll(fileOf([{ lastName: "ÉTIENNE" }, { lastName: "SANS", ine: "" }]), deps);
  if (!check.ok) throw new Error(check.error[0]?.code);
  expect(check.value).toMatchObject({
    pupils: 1,
    classes: ["3e A"],
    added: [{ lastName: "ÉTIENNE", division: "3e A" }],
    unchanged: 0,
    leaving: [],
    ignored: { withoutIne: [{ lastName: "SANS" }] },
  });
  expect(deps.tables.pupils).toEqual([]);
});

test("an import makes usernames, never passwords; homonyms born the same day differ", async () => {
  const deps = await staffDeps();
  const twins = [{}, {}, { birthdate: "15/03/2012" }];
  const done = await importRoll({ ...fileOf(twins), fingerprint: null }, deps);
  expect(done).toEqual({ ok: true, value: { added: 3, changed: 0, unchanged: 0, disabled: 0 } });
  const accounts = [...deps.tables.accounts.values()];
  expect(accounts[0]).toEqual({ username: "lea.martin1403", login: "none" });
  expect(accounts[1]?.username).toMatch(/^lea\.martin\d{4}$/);
  expect(new Set(accounts.map(({ username }) => username)).size).toBe(3);
  expect(deps.given).toEqual([]);
});

test("a second import updates, moves, disables and brings back; the same file again changes nothing", async () => {
  const deps = await staffDeps();
  await importRoll(
    { ...fileOf([{}, { lastName: "B" }, { lastName: "C" }, { lastName: "D" }]), fingerprint: null },
    deps,
  );
  const second = fileOf([{}, { lastName: "B", structures: [{ code: "3e B", type: "D" }] }, { lastName: "CÉZANNE" }]);
  const check = await checkRoll(second, deps);
  if (!check.ok) throw new Error(check.error[0]?.code);
  expect(check.value.moved).toEqual([{ lastName: "B", firstName: "Léa", division: "3e B", from: "3e A" }]);
  expect(check.value.changed.map(({ lastName }) => lastName)).toEqual(["CÉZANNE"]);
  expect(check.value.leaving.map(({ lastName }) => lastName)).toEqual(["D"]);
  const done = await importRoll({ ...second, fingerprint: check.value.fingerprint }, deps);
  expect(done).toEqual({ ok: true, value: { added: 0, changed: 2, unchanged: 1, disabled: 1 } });
  const again = await importRoll({ ...second, fingerprint: null }, deps);
  expect(again).toEqual({ ok: true, value: { added: 0, changed: 0, unchanged: 3, disabled: 0 } });
  const back = await importRoll({ ...fileOf([{}, {}, {}, { lastName: "D" }]), fingerprint: null }, deps);
  expect(back.ok && back.value.changed).toBe(3);
  expect(deps.tables.pupils.every(({ disabled }) => !disabled)).toBe(true);
  expect(deps.tables.accounts.size).toBe(4);
});

test("an import that is not the one checked is refused: another file, or a roll changed meanwhile", async () => {
  const deps = await staffDeps();
  const check = await checkRoll(fileOf([{}]), deps);
  const fingerprint = check.ok ? check.value.fingerprint : "";
  const refused = { ok: false, error: [{ code: "ROLL_CHANGED_SINCE_CHECK" }] };
  expect(await importRoll({ ...fileOf([{}, {}]), fingerprint }, deps)).toEqual(refused);
  await importRoll({ ...fileOf([{ lastName: "B" }]), fingerprint: null }, deps);
  expect(await importRoll({ ...fileOf([{}]), fingerprint }, deps)).toEqual(refused);
});

test("every fault of the file at once, with the pupil's INE, and nothing imported", async () => {
  const deps = await staffDeps();
  const faulty = fileOf([{ birthdate: "31/02/2010" }, { lastName: "", sex: "" }, {}]);
  const refused = await importRoll({ ...faulty, fingerprint: null }, deps);
  expect(refused.ok ? [] : refused.error.map(({ code, meta }) => [code, meta?.nationalStudentId])).toEqual([
    ["INVALID_BIRTHDATE_FORMAT", "000000000AA"],
    ["LAST_NAME_REQUIRED", "000000001AA"],
    ["SEX_CODE_REQUIRED", "000000001AA"],
  ]);
  expect(deps.tables.pupils).toEqual([]);
  expect(deps.tables.imports).toEqual([]);
});

const PDF = new TextEncoder().encode("%PDF-1.7 not a roll");
test.each([
  ["a PDF named .xml", { bytes: PDF }, "INVALID_FILE"],
  ["a text of a word processor", { fileName: "eleves.odt" }, "INVALID_FILE_EXTENSION"],
  ["SIECLE's file named as a spreadsheet", { fileName: "eleves.ods" }, "SHEET_WRONG_KIND"],
  ["30 MB", { bytes: new Uint8Array(30 * 1024 * 1024) }, "PAYLOAD_TOO_LARGE"],
  ["an empty file", { bytes: new Uint8Array() }, "INVALID_FILE"],
  ["a cut file", { bytes: fileOf([{}]).bytes.slice(0, 900) }, "XML_NOT_WELL_FORMED"],
  [
    "a DOCTYPE bomb",
    { bytes: new TextEncoder().encode('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') },
    "XML_DOCTYPE_REFUSED",
  ],
  ["another school's file", { bytes: fileOf([{}], "0999013J").bytes }, "UAI_MISMATCHED"],
  ["a file of nobody", { bytes: fileOf([{ ine: "" }]).bytes }, "EMPTY"],
])("bad input: %s", async (_, changes, code) => {
  const deps = await staffDeps();
  const refused = await importRoll({ ...fileOf([{}]), ...changes, fingerprint: null }, deps);
  expect(refused.ok ? [] : refused.error.map((error) => error.code)).toEqual([code]);
  expect(deps.tables.pupils).toEqual([]);
});

test("only an admin imports", async () => {
  const deps = await staffDeps();
  const refused = await importRoll({ ...fileOf([{}]), actor: member, fingerprint: null }, deps);
  expect(refused).toEqual({ ok: false, error: [{ code: "ADMIN_REQUIRED" }] });
});

test("the demo file brings 84 pupils with 84 different usernames", async () => {
  const deps = await staffDeps();
  const bytes = new Uint8Array(readFileSync("test/support/siecle/college-demo.xml"));
  const done = await importRoll({ ...fileOf([]), bytes, fingerprint: null }, deps);
  expect(done.ok && done.value.added).toBe(84);
  expect(new Set([...deps.tables.accounts.values()].map(({ username }) => username)).size).toBe(84);
});
