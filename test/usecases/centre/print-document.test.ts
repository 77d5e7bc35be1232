import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { type DocumentName, printDocument } from "#worker/usecases/centre/print-document.ts";
import type { JournalIncident } from "#worker/usecases/journal-ports.ts";
import { admin, member, NOW_MS, staffDeps, stranger } from "../memory/staff-deps.ts";

/** Two pupils of one class, the second with a third more time. */
async function aSession() {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps, { examiner: "S. Kowalczyk, M. Étchegoyen" });
  const pupils = await enrolled(deps, [{ lastName: "ZOLA" }, { nationalStudentId: "000000002AA", lastName: "ABEL" }]);
  const blank = { firstName: "Lou", birthDate: "2012-01-01", birthPlace: null, division: "3e A" };
  await deps.candidates.enrol(
    sessionNumber,
    pupils.map(({ id }, at) => ({
      ...blank,
      candidateId: `c${at}`,
      pupilId: id,
      lastName: ["ZOLA", "ABEL"][at] ?? "",
    })),
    1,
  );
  await deps.candidates.setExtraTime(sessionNumber, "c1", 33);
  const asked = (document: DocumentName, actor = member) =>
    ({ actor, sessionNumber, document, language: "fr", filled: false, order: "class" }) as const;
  return { deps, sessionNumber, asked };
}

test("convocations carry each candidate's username and own length, never the room's secrets", async () => {
  const { deps, asked } = await aSession();
  const made = await printDocument(asked("convocations"), deps);
  expect(made.ok && made.value.disposition).toMatch(/^convocations-\d+\.pdf$/);
  const [drawn] = deps.drawn;
  expect(drawn?.view).toMatchObject({
    supervisors: ["S. Kowalczyk", "M. Étchegoyen"],
    candidates: [
      { lastName: "ZOLA", className: "3e A", username: "login.000000001aa-school", seconds: 6300 },
      { lastName: "ABEL", username: "login.000000002aa-school", seconds: 8379 },
    ],
  });
  expect(JSON.stringify(drawn)).not.toMatch(/TQVF63|BK7QX2/);
});

test("the page to project says the number and the length, never a secret", async () => {
  const { deps, sessionNumber, asked } = await aSession();
  await printDocument(asked("document-a-projeter"), deps);
  expect(deps.drawn[0]?.view).toMatchObject({ sessionNumber, baseSeconds: 6300, origin: "https://vigie.test" });
  expect(JSON.stringify(deps.drawn)).not.toMatch(/TQVF63|BK7QX2/);
});

test("all in one file: the kit's secrets, the sheet in the order asked, a convocation each", async () => {
  const { deps, asked } = await aSession();
  await printDocument(asked("documents-session"), deps);
  expect(deps.drawn).toHaveLength(1);
  expect(deps.drawn[0]).toMatchObject({
    document: "bundle",
    view: { accessCode: "TQVF63", password: "BK7QX2", order: "class", summoned: [{}, {}], candidates: [{}, {}] },
  });
});

test("the filled report has the room's note once, as it was written, and what staff added beside it", async () => {
  const { deps, sessionNumber, asked } = await aSession();
  const by = { userId: "s", name: "S. Kowalczyk" };
  const note = { id: "n1", candidateId: "c1", code: "C7", text: "Écran noir", atMs: NOW_MS, by } as const;
  deps.happened.push({ type: "note-added", note });
  const stored = { sessionNumber, questionNumber: null, byName: "S. Kowalczyk", isOpen: false };
  deps.reported.push({ ...stored, id: "n1", candidateId: "c1", code: "C8", description: "Corrigé", createdAtS: 5 });
  deps.reported.push({
    ...stored,
    id: "a1",
    candidateId: "c0",
    code: "C4",
    description: "Sans signature",
    createdAtS: 6,
  });
  deps.reported.push({
    ...stored,
    id: "e1",
    candidateId: "c0",
    code: "E4",
    description: null,
    questionNumber: 3,
    createdAtS: 7,
  });
  await printDocument({ ...asked("pv-incident"), filled: true }, deps);
  const { incidents } = (deps.drawn[0] ?? { view: { incidents: [] } }).view as { incidents: JournalIncident[] };
  expect(incidents.map(({ code, words, candidate }) => [code, words, candidate?.lastName])).toEqual([
    ["C4", "Sans signature", "ZOLA"],
    ["C7", "Écran noir", "ABEL"],
  ]);
  await printDocument(asked("pv-incident"), deps);
  expect(deps.drawn[1]?.view).toMatchObject({ incidents: [], journal: null });
});

test("nothing is drawn for another school, and to it the session does not exist", async () => {
  const { deps, asked } = await aSession();
  for (const document of ["convocations", "documents-session", "kit-surveillant"] as const) {
    const refused = await printDocument(asked(document, stranger), deps);
    expect(refused.ok ? null : refused.error.code).toBe("SESSION_NOT_FOUND");
  }
  expect(deps.drawn).toEqual([]);
  expect((await printDocument(asked("feuille-emargement", admin), deps)).ok).toBe(true);
});
