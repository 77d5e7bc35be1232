import { expect, test } from "vitest";
import { bytesOf, csv, PERSON, type Rows, xlsx } from "#test/exchange/candidates/make-table.ts";
import { planned } from "#test/store/contracts/samples.ts";
import { CANDIDATE_FIELDS, type CandidateField } from "#worker/exchange/candidates/candidate-columns.ts";
import { SESSION_FIELDS, type SessionField, sessionTitles } from "#worker/exchange/sessions/session-columns.ts";
import { writeSessionsTemplate } from "#worker/exchange/sessions/write-sessions-template.ts";
import { checkSessionFile } from "#worker/usecases/centre/check-session-file.ts";
import { importSessions } from "#worker/usecases/centre/import-sessions.ts";
import { member, staffDeps, stranger } from "../memory/staff-deps.ts";

type Staff = Awaited<ReturnType<typeof staffDeps>>;
type Cells = Partial<Record<SessionField | CandidateField, string>>;

const JUNE = { address: "Campus Nord", room: "A1", date: "14/06/2027", time: "9:00", examiner: "S. Kermarrec" };
const somebody = (lastName: string): Cells => ({ ...PERSON, lastName });

function line(cells: Cells): string[] {
  return [...SESSION_FIELDS, ...CANDIDATE_FIELDS].map((field) => cells[field] ?? "");
}

function file(...lines: readonly Cells[]): Rows {
  return [sessionTitles("fr"), ...lines.map(line)];
}

function check(deps: Staff, rows: Rows) {
  return checkSessionFile(
    { actor: member, establishmentId: "school", fileName: "s.csv", bytes: bytesOf(csv(rows)) },
    deps,
  );
}

async function importNow(deps: Staff, rows: Rows) {
  const checked = await check(deps, rows);
  if (!checked.ok) return checked;
  const asked = { actor: member, establishmentId: "school", fileName: "s.csv", bytes: bytesOf(csv(rows)) };
  return importSessions({ ...asked, fingerprint: checked.value.fingerprint }, deps);
}

test("lines of one place and moment are one session, lines without a place are its candidates, supervisors are joined", async () => {
  const deps = await staffDeps();
  const rows = file(
    { ...JUNE, ...somebody("UN") },
    {
      ...JUNE,
      room: " a1 ",
      time: "09h00",
      date: "2027-06-14",
      examiner: "L. Hamon, S. Kermarrec",
      ...somebody("DEUX"),
    },
    somebody("TROIS"),
    { ...JUNE, time: "14:00" },
  );
  const checked = await check(deps, rows);
  expect(checked.ok && checked.value).toMatchObject({
    lines: 4,
    fresh: [
      { line: 2, room: "A1", date: "2027-06-14", time: "09:00", candidates: 3 },
      { line: 5, room: "A1", time: "14:00", candidates: 0 },
    ],
    existing: [],
    repeated: [],
  });
  expect(await importNow(deps, rows)).toEqual({ ok: true, value: { sessions: 2, candidates: 3 } });
  expect(deps.tables.sessions.get(1)?.plan.examiner).toBe("S. Kermarrec, L. Hamon");
  expect((await deps.candidates.entries(1)).map(({ lastName }) => lastName)).toEqual(["UN", "DEUX", "TROIS"]);
  expect(deps.tables.sessions.get(1)?.accessCode).toMatch(/^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$/);
});

test("a session's number adds candidates to it, corrects them, and takes nobody out", async () => {
  const deps = await staffDeps();
  const number = await planned(deps);
  await importNow(deps, file({ sessionNumber: String(number), ...somebody("UN") }, somebody("DEUX")));
  const rows = file({ sessionNumber: String(number), ...somebody("UN"), extraTime: "33 %" }, somebody("TROIS"));
  const checked = await check(deps, rows);
  expect(checked.ok && checked.value.existing).toMatchObject([
    { line: 2, sessionNumber: number, added: 1, changed: 1, unchanged: 0 },
  ]);
  expect(await importNow(deps, rows)).toEqual({ ok: true, value: { sessions: 0, candidates: 1 } });
  expect((await deps.candidates.entries(number)).map((one) => [one.lastName, one.extraTimePercent])).toEqual([
    ["UN", 33],
    ["DEUX", 0],
    ["TROIS", 0],
  ]);
  expect(deps.calls.filter((call) => call === `refresh ${number}`)).toHaveLength(2);
});

test("a candidate twice in one session is left out and said; in two sessions they are two enrolments", async () => {
  const deps = await staffDeps();
  const rows = file(
    { ...JUNE, ...somebody("UN") },
    { ...somebody("un "), firstName: "MAELLE" },
    { ...JUNE, room: "B2", ...somebody("UN") },
  );
  const checked = await check(deps, rows);
  expect(checked.ok && checked.value.repeated).toEqual([
    { line: 3, firstLine: 2, lastName: "un", firstName: "MAELLE" },
  ]);
  expect(await importNow(deps, rows)).toEqual({ ok: true, value: { sessions: 2, candidates: 2 } });
});

/** Lines after a right one → `line column CODE` */
const FAULTS: readonly (readonly [string, readonly Cells[], readonly string[]])[] = [
  ["no session above", [somebody("UN"), JUNE], ["2 B SESSION_LINE_WITHOUT_SESSION"]],
  ["a number and a place", [{ sessionNumber: "1", ...JUNE }], ["2 A INFORMATION_NOT_ALLOWED_WITH_SESSION_ID"]],
  ["a number that is none", [{ sessionNumber: "n°1", ...somebody("UN") }], ["2 A SESSION_ID_NOT_VALID"]],
  ["another school's number", [{ sessionNumber: "99", ...somebody("UN") }], ["2 A SESSION_ID_NOT_EXISTING"]],
  ["no room", [{ ...JUNE, room: "" }], ["2 C SESSION_ROOM_REQUIRED"]],
  ["no site", [{ ...JUNE, address: "" }], ["2 B SESSION_ADDRESS_REQUIRED"]],
  ["no supervisor", [{ ...JUNE, examiner: "" }], ["2 F SESSION_EXAMINER_REQUIRED"]],
  ["no moment", [{ ...JUNE, date: "", time: "" }], ["2 D SESSION_DATE_REQUIRED", "2 E SESSION_TIME_REQUIRED"]],
  ["a day that does not exist", [{ ...JUNE, date: "31/06/2027" }], ["2 D SESSION_DATE_NOT_VALID"]],
  ["an hour that does not exist", [{ ...JUNE, time: "25:00" }], ["2 E SESSION_TIME_NOT_VALID"]],
  ["the past", [{ ...JUNE, date: "14/06/2026" }], ["2 D SESSION_SCHEDULED_IN_THE_PAST"]],
  ["a long site", [{ ...JUNE, address: "x".repeat(256) }], ["2 B SESSION_ADDRESS_TOO_LONG"]],
  ["long remarks", [{ ...JUNE, description: "x".repeat(351) }], ["2 G SESSION_DESCRIPTION_TOO_LONG"]],
  [
    "a session that exists",
    [{ ...JUNE, address: "Collège Jeanne-Barret", room: "b204", date: "12/01/2027", time: "09:00" }],
    ["2 B SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS"],
  ],
  [
    "a session and its candidate, both wrong",
    [
      { ...JUNE, time: "midi", ...somebody("UN"), sex: "X" },
      { ...somebody("DEUX"), birthdate: "hier" },
    ],
    ["2 E SESSION_TIME_NOT_VALID", "2 J CANDIDATE_SEX_NOT_VALID", "3 K CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID"],
  ],
];

test.each(FAULTS)("%s is told with its line, column and code, and nothing is saved", async (_, lines, expected) => {
  const deps = await staffDeps();
  await planned(deps, { time: "09:00", date: "2027-01-12" });
  const checked = await check(deps, file(...lines));
  const told = checked.ok ? [] : checked.error;
  expect(told.map(({ code, meta }) => `${meta?.line} ${meta?.column} ${code}`)).toEqual(expected);
  expect(deps.tables.sessions.size).toBe(1);
});

test("a session that is over takes no candidate by its number", async () => {
  const deps = await staffDeps();
  const number = await planned(deps);
  const session = deps.tables.sessions.get(number);
  if (session === undefined) throw new Error("no session");
  session.finalisedAtS = 1;
  const checked = await check(deps, file({ sessionNumber: String(number), ...somebody("UN") }));
  expect(checked.ok ? null : checked.error[0]).toMatchObject({
    code: "SESSION_ALREADY_FINALIZED",
    meta: { line: 2, column: "A" },
  });
});

test("the template is read back: titles and nothing under them; a spreadsheet's hours and days too", async () => {
  const deps = await staffDeps();
  const asked = { actor: member, establishmentId: "school", fileName: "s" };
  const empty = await checkSessionFile({ ...asked, bytes: bytesOf(writeSessionsTemplate("fr")) }, deps);
  expect(empty).toEqual({ ok: false, error: [{ code: "TABLE_WITHOUT_LINE" }] });
  const rows = file({ ...JUNE, date: "<c><v>46552</v></c>", time: "<c><v>0.375</v></c>" });
  const checked = await checkSessionFile({ ...asked, bytes: xlsx(rows) }, deps);
  expect(checked.ok && checked.value.fresh).toMatchObject([{ date: "2027-06-14", time: "09:00" }]);
});

test("a file changed since its check, and somebody of another school, change nothing", async () => {
  const deps = await staffDeps();
  const rows = file({ ...JUNE, ...somebody("UN") });
  const asked = { actor: member, establishmentId: "school", fileName: "s.csv", bytes: bytesOf(csv(rows)) };
  expect(await importSessions({ ...asked, fingerprint: "other" }, deps)).toEqual({
    ok: false,
    error: [{ code: "ENROLMENT_CHANGED_SINCE_CHECK" }],
  });
  expect(await checkSessionFile({ ...asked, actor: stranger }, deps)).toEqual({
    ok: false,
    error: [{ code: "NOT_A_MEMBER" }],
  });
  expect(deps.tables.sessions.size).toBe(0);
});
