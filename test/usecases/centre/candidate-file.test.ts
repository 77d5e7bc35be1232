import { expect, test } from "vitest";
import { bytesOf, csv, ods, row, table, xlsx } from "#test/exchange/candidates/make-table.ts";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { checkCandidateFile } from "#worker/usecases/centre/check-candidate-file.ts";
import { copyEnrolments } from "#worker/usecases/centre/copy-enrolments.ts";
import { enrolPupils } from "#worker/usecases/centre/enrol-pupils.ts";
import { exportCandidates } from "#worker/usecases/centre/export-candidates.ts";
import { importCandidates } from "#worker/usecases/centre/import-candidates.ts";
import { member, staffDeps, stranger } from "../memory/staff-deps.ts";

type Staff = Awaited<ReturnType<typeof staffDeps>>;
type Changes = Parameters<typeof row>[0];

const second = (changes: Changes) => table(row(), row({ lastName: "DEUX", ...changes }));

async function aSession() {
  const deps = await staffDeps();
  return { deps, sessionNumber: await planned(deps) };
}

function check(deps: Staff, sessionNumber: number, bytes: Uint8Array) {
  return checkCandidateFile({ actor: member, sessionNumber, fileName: "liste.ods", bytes }, deps);
}

async function importNow(deps: Staff, sessionNumber: number, bytes: Uint8Array) {
  const checked = await check(deps, sessionNumber, bytes);
  if (!checked.ok) return checked;
  const { fingerprint } = checked.value;
  return importCandidates({ actor: member, sessionNumber, fileName: "liste.ods", bytes, fingerprint }, deps);
}

/** A second line with this → `CODE column`; all of them are on line 3. */
const LINES: readonly (readonly [NonNullable<Changes>, readonly string[]])[] = [
  [{ lastName: "" }, ["CANDIDATE_LAST_NAME_REQUIRED A"]],
  [{ firstName: " " }, ["CANDIDATE_FIRST_NAME_REQUIRED B"]],
  [{ lastName: "12345" }, ["CANDIDATE_NAME_NOT_VALID A"]],
  [{ lastName: "N".repeat(300) }, ["CANDIDATE_TEXT_TOO_LONG A"]],
  [{ sex: "" }, ["CANDIDATE_SEX_REQUIRED C"]],
  [{ sex: "Femme" }, ["CANDIDATE_SEX_NOT_VALID C"]],
  [{ birthdate: "" }, ["CANDIDATE_BIRTHDATE_REQUIRED D"]],
  [{ birthdate: "31/02/2010" }, ["CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID D"]],
  [{ birthdate: "14/05/04" }, ["CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID D"]],
  [{ birthdate: "2004" }, ["CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID D"]],
  [{ birthdate: "mai 2004" }, ["CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID D"]],
  [{ birthdate: "14/05/1890" }, ["CANDIDATE_BIRTHDATE_MUST_BE_GREATER D"]],
  [{ birthdate: "14/05/2044" }, ["CANDIDATE_BIRTHDATE_IN_THE_FUTURE D"]],
  [{ birthCountry: "", birthInseeCode: "" }, ["CANDIDATE_BIRTH_INFORMATION_REQUIRED E"]],
  [{ birthCountry: "" }, ["CANDIDATE_BIRTH_COUNTRY_REQUIRED E"]],
  [{ birthCountry: "Syldavie" }, ["CANDIDATE_BIRTH_COUNTRY_NOT_FOUND E"]],
  [{ birthInseeCode: "" }, ["CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED F"]],
  [{ birthInseeCode: "99999" }, ["CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID F"]],
  [{ birthPostalCode: "75001" }, ["CANDIDATE_BIRTH_PLACES_DIFFER F"]],
  [{ birthInseeCode: "", birthCity: "Brest" }, ["CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED G"]],
  [{ birthInseeCode: "", birthPostalCode: "29200" }, ["CANDIDATE_BIRTH_CITY_REQUIRED H"]],
  [{ birthInseeCode: "", birthPostalCode: "00000", birthCity: "Brest" }, ["CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND G"]],
  [
    { birthInseeCode: "", birthPostalCode: "29200", birthCity: "Lyon" },
    ["CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID H"],
  ],
  [
    { birthCountry: "Japon", birthInseeCode: "99217", birthPostalCode: "100" },
    [
      "CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID F",
      "CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY G",
      "CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED H",
    ],
  ],
  [{ externalId: "0".repeat(300) }, ["CANDIDATE_TEXT_TOO_LONG I"]],
  [{ extraTime: "un tiers" }, ["EXTRA_TIME_NOT_VALID J"]],
  [{ extraTime: "1,33" }, ["EXTRA_TIME_AMBIGUOUS J"]],
  [{ extraTime: "-33" }, ["EXTRA_TIME_OUT_OF_RANGE J"]],
  [{ email: "maelle" }, ["CANDIDATE_EMAIL_NOT_VALID K"]],
  [{ resultEmail: "a@b.fr; c@d.fr" }, ["CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID L"]],
  [{ lastName: "le goff ", firstName: "MAELLE" }, ["CANDIDATE_DUPLICATE_IN_FILE A"]],
  [
    { firstName: "", sex: "X", birthdate: "hier", email: "?" },
    [
      "CANDIDATE_FIRST_NAME_REQUIRED B",
      "CANDIDATE_SEX_NOT_VALID C",
      "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID D",
      "CANDIDATE_EMAIL_NOT_VALID K",
    ],
  ],
];

test.each(LINES)(
  "a line with %j is told with its line, column and code, and nothing is saved",
  async (changes, expected) => {
    const { deps, sessionNumber } = await aSession();
    const checked = await check(deps, sessionNumber, xlsx(second(changes)));
    const told = checked.ok ? [] : checked.error;
    expect(told.map(({ code, meta }) => `${code} ${meta?.column}`)).toEqual(expected);
    expect(told.every(({ meta }) => meta?.line === 3)).toBe(true);
    expect(await deps.candidates.list(sessionNumber)).toEqual([]);
  },
);

test("lines are those of the spreadsheet: headings, blank lines and columns in another order count", async () => {
  const { deps, sessionNumber } = await aSession();
  const shuffled = (cells: readonly string[]) => ["", ...cells.toReversed()];
  const [titles = [], ...rows] = table(
    row(),
    row({ lastName: "DEUX", sex: "?" }),
    row({ lastName: "TROIS", birthdate: "0" }),
  );
  const file = [["Session de juin"], [], ["à rendre lundi"], shuffled(titles), ...rows.map(shuffled)];
  const checked = await check(deps, sessionNumber, ods(file));
  expect(checked.ok ? [] : checked.error.map(({ code, meta }) => `${meta?.line} ${meta?.column} ${code}`)).toEqual([
    "6 K CANDIDATE_SEX_NOT_VALID",
    "7 J CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID",
  ]);
});

test.each([
  ["CSV with ;", bytesOf(csv(second({ firstName: "Zoé" })))],
  ["CSV with ,", bytesOf(csv(second({ firstName: "Zoé" }), ","))],
  ["CSV with tabs and old line ends", bytesOf(csv(second({ firstName: "Zoé" }), "\t", "\n"))],
  ["CSV with a BOM", bytesOf(`\ufeff${csv(second({ firstName: "Zoé" }))}`)],
  ["CSV of Excel on Windows", Uint8Array.from(csv(second({ firstName: "Zoé" })), (sign) => sign.charCodeAt(0))],
  [
    "CSV in UTF-16",
    Uint8Array.of(
      0xff,
      0xfe,
      ...[...csv(second({ firstName: "Zoé" }))].flatMap((s) => [s.charCodeAt(0) & 255, s.charCodeAt(0) >> 8]),
    ),
  ],
  ["CSV that says its separator", bytesOf(`sep=,\n${csv(second({ firstName: "Zoé" }), ",")}`)],
  ["ODS", ods(second({ firstName: "Zoé" }))],
  ["XLSX", xlsx(second({ firstName: "Zoé" }))],
])("%s: two candidates, accents and zeros whole", async (_, bytes) => {
  const { deps, sessionNumber } = await aSession();
  expect(await importNow(deps, sessionNumber, bytes)).toEqual({
    ok: true,
    value: { added: 2, changed: 0, unchanged: 0 },
  });
  const entries = await deps.candidates.entries(sessionNumber);
  expect(entries.map(({ firstName, externalId }) => [firstName, externalId])).toEqual([
    ["Maëlle", "0042"],
    ["Zoé", "0042"],
  ]);
  expect(deps.calls).toEqual(["refresh 1"]);
});

test("the list taken out is taken back: unchanged, corrected, added; who is missing from it stays", async () => {
  const { deps, sessionNumber } = await aSession();
  const first = table(
    row(),
    row({ lastName: "DEUX", birthInseeCode: "", birthPostalCode: "75011", birthCity: "Paris" }),
    row({ lastName: "TROIS", birthCountry: "Sénégal", birthInseeCode: "99", birthCity: "Dakar", extraTime: "33" }),
  );
  await importNow(deps, sessionNumber, ods(first));
  const out = await exportCandidates({ actor: member, sessionNumber, language: "fr" }, deps);
  const body = out.ok && typeof out.value.body !== "string" ? out.value.body : new Uint8Array();
  expect(await importNow(deps, sessionNumber, body)).toEqual({
    ok: true,
    value: { added: 0, changed: 0, unchanged: 3 },
  });
  const again = table(row({ email: "m@ecole.fr" }), row({ lastName: "QUATRE" }));
  const checked = await check(deps, sessionNumber, xlsx(again));
  const names = (list: { lastName: string }[]) => list.map(({ lastName }) => lastName);
  if (!checked.ok) throw new Error("refused");
  expect([names(checked.value.added), names(checked.value.changed), names(checked.value.absent)]).toEqual([
    ["QUATRE"],
    ["LE GOFF"],
    ["DEUX", "TROIS"],
  ]);
  await importNow(deps, sessionNumber, xlsx(again));
  expect((await deps.candidates.entries(sessionNumber)).map(({ lastName, email }) => [lastName, email])).toEqual([
    ["LE GOFF", "m@ecole.fr"],
    ["DEUX", null],
    ["TROIS", null],
    ["QUATRE", null],
  ]);
});

test("a pupil enrolled by class is not enrolled twice by a file, nor after it", async () => {
  const { deps, sessionNumber } = await aSession();
  const [pupil] = await enrolled(deps, [{ lastName: "LE GOFF", firstName: "Maelle", birthdate: "2004-05-14" }]);
  const byClass = () => enrolPupils({ actor: member, sessionNumber, pupilIds: [pupil?.id ?? ""] }, deps);
  await byClass();
  expect(await importNow(deps, sessionNumber, ods(table(row())))).toMatchObject({ value: { added: 0, unchanged: 1 } });
  const other = await planned(deps, { room: "C2" });
  await importNow(deps, other, ods(table(row())));
  const pupilIds = [pupil?.id ?? ""];
  expect(await enrolPupils({ actor: member, sessionNumber: other, pupilIds }, deps)).toEqual({
    ok: true,
    value: { added: 0, already: 1 },
  });
});

test("who has begun is not changed by a file, and the whole file waits", async () => {
  const { deps, sessionNumber } = await aSession();
  await importNow(deps, sessionNumber, ods(table(row())));
  const [one] = await deps.candidates.list(sessionNumber);
  deps.place(one?.candidateId ?? "", { phase: "running", answeredCount: 2, finishReason: null });
  const bytes = ods(table(row({ externalId: "43" }), row({ lastName: "DEUX" })));
  expect(await check(deps, sessionNumber, bytes)).toEqual({
    ok: false,
    error: [{ code: "CANDIDATE_ALREADY_STARTED", meta: { line: 2, column: "A", field: "lastName" } }],
  });
});

test("a session repeated takes its candidates along, once", async () => {
  const { deps, sessionNumber } = await aSession();
  await importNow(deps, sessionNumber, ods(table(row({ extraTime: "33" }), row({ lastName: "DEUX" }))));
  const to = await planned(deps, { room: "C3" });
  const copy = () => copyEnrolments({ actor: member, from: sessionNumber, to }, deps);
  expect(await copy()).toEqual({ ok: true, value: { added: 2 } });
  expect(await copy()).toEqual({ ok: true, value: { added: 0 } });
  expect((await deps.candidates.list(to)).map(({ extraTimePercent }) => extraTimePercent)).toEqual([33, 0]);
});

test("another file, or a list changed since the check, is refused", async () => {
  const { deps, sessionNumber } = await aSession();
  const bytes = ods(table(row()));
  const checked = await check(deps, sessionNumber, bytes);
  const fingerprint = checked.ok ? checked.value.fingerprint : "";
  await importNow(deps, sessionNumber, ods(table(row({ lastName: "DEUX" }))));
  const late = await importCandidates({ actor: member, sessionNumber, fileName: "l", bytes, fingerprint }, deps);
  expect(late).toEqual({ ok: false, error: [{ code: "ENROLMENT_CHANGED_SINCE_CHECK" }] });
});

test("another school's session does not exist; one that began yesterday or is finalised takes nobody", async () => {
  const { deps, sessionNumber } = await aSession();
  const bytes = ods(table(row()));
  const asked = { actor: stranger, sessionNumber, fileName: "l", bytes };
  expect(await checkCandidateFile(asked, deps)).toEqual({ ok: false, error: [{ code: "SESSION_NOT_FOUND" }] });
  const session = deps.tables.sessions.get(sessionNumber);
  if (session === undefined) throw new Error("no session");
  session.firstStartedAtS = Math.floor(deps.clock.nowMs() / 1000) - 24 * 3600;
  expect(await check(deps, sessionNumber, bytes)).toEqual({ ok: false, error: [{ code: "ENROLMENT_CLOSED" }] });
  session.firstStartedAtS += 1;
  expect((await check(deps, sessionNumber, bytes)).ok).toBe(true);
  session.finalisedAtS = 1;
  expect(await check(deps, sessionNumber, bytes)).toEqual({
    ok: false,
    error: [{ code: "SESSION_ALREADY_FINALIZED" }],
  });
});
