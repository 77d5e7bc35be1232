import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { actStore } from "#worker/store/repositories/act.ts";
import { exportActs, listActs } from "#worker/usecases/jury/list-acts.ts";
import { connectFiles } from "#worker/wiring/connect-staff.ts";
import { finalised, jury } from "./a-judged-session.ts";
import { anAct } from "./an-act.ts";

const actBook = actStore(env.DB);
const deps = { actBook, files: connectFiles() };
const ALL = { act: null, byName: null, uai: null, from: null, to: null };
const at = (instant: string) => Date.parse(instant) / 1000;

async function namesOf(filter: Partial<typeof ALL> | Record<string, string>) {
  const listed = await listActs({ actor: jury, filter: { ...ALL, ...filter }, before: null }, deps);
  return listed.ok ? listed.value.acts.map(({ id }) => id) : listed.error.code;
}

test("the log is narrowed by who, what, establishment and days of Paris; pages follow one another", async () => {
  const { number } = await finalised();
  const uai = await env.DB.prepare(
    "select uai from establishment join certification_session as s on s.establishment_id = establishment.id where s.number = ?",
  )
    .bind(number)
    .first<string>("uai");
  const acts = [
    anAct({ id: "a", act: "published", sessionNumber: number, byName: "Aïcha Morel", atS: at("2026-11-02T22:59:59Z") }),
    anAct({ id: "b", act: "establishment-edited", subject: `${uai} Collège`, atS: at("2026-11-02T23:00:00Z") }),
    anAct({ id: "c", act: "delay-set", subject: "48", reason: "=1+1", atS: at("2026-11-04T12:00:00Z") }),
  ];
  for (const act of acts) await actBook.record(act);
  expect(await namesOf({})).toEqual(["c", "b", "a"]);
  expect(await namesOf({ byName: "MOREL" })).toEqual(["a"]);
  expect(await namesOf({ act: "delay-set" })).toEqual(["c"]);
  expect(await namesOf({ uai: uai ?? "" })).toEqual(["b", "a"]);
  expect(await namesOf({ uai: "0999999X" })).toEqual([]);
  // The last second of 2 November in Paris, and the first of the 3rd.
  expect(await namesOf({ to: "2026-11-02" })).toEqual(["a"]);
  expect(await namesOf({ from: "2026-11-03", to: "2026-11-03" })).toEqual(["b"]);
  expect(await namesOf({ from: "no date" })).toEqual(["c", "b", "a"]);
  const first = await actBook.list({ limit: 1 });
  expect((await actBook.list({ before: first[0]?.sequence ?? 0, limit: 1 })).map(({ id }) => id)).toEqual(["b"]);
  const words = { fileName: "actes.csv", titles: ["Date", "Heure"], nameOf: () => "Acte" };
  const file = await exportActs({ actor: jury, filter: { ...ALL, act: "delay-set" }, words }, deps);
  expect(file.ok ? file.value.body : file).toBe(
    `\ufeff"Date";"Heure"\n"04/11/2026";"13:00";"Inès Ferrand";"Acte";;;"'=1+1";;\n`,
  );
});

test("neither a school nor an adult without a role reads the log", async () => {
  const nobody = { ...jury, platformRoles: [] };
  const refused = { ok: false, error: { code: "JURY_REQUIRED" } };
  expect(await listActs({ actor: nobody, filter: ALL, before: null }, deps)).toEqual(refused);
  const words = { fileName: "x", titles: [], nameOf: () => "" };
  expect(await exportActs({ actor: nobody, filter: ALL, words }, deps)).toEqual(refused);
});
