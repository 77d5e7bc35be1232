import { expect, test } from "vitest";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { removeReport } from "#worker/usecases/centre/remove-report.ts";
import { type ReportToSave, saveReport } from "#worker/usecases/centre/save-report.ts";
import { showClosedSession } from "#worker/usecases/centre/show-closed-session.ts";
import type { ResultReader, ResultRow } from "#worker/usecases/result-ports.ts";
import type { ResultStore } from "#worker/usecases/staff-ports.ts";
import { member, staffDeps, stranger } from "../memory/staff-deps.ts";

async function aSession() {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const [pupil] = await enrolled(deps, [{}]);
  const names = { lastName: "ABEL", firstName: "Lou", birthDate: "2012-01-01", birthPlace: null, division: "3e A" };
  await deps.candidates.enrol(sessionNumber, [{ ...names, candidateId: "c0", pupilId: pupil?.id ?? "" }], 1);
  const asked: ReportToSave = {
    actor: member,
    sessionNumber,
    reportId: null,
    code: "C4",
    candidateId: "c0",
    description: " A signé sur la ligne du dessous ",
  };
  return { deps, sessionNumber, asked };
}

const codeOf = (done: { ok: true } | { ok: false; error: { code: string } }) => (done.ok ? "ok" : done.error.code);

test("staff add a report, correct it into one for the jury, and take it away", async () => {
  const { deps, sessionNumber, asked } = await aSession();
  expect(await saveReport(asked, deps)).toEqual({ ok: true, value: null });
  const [added] = await deps.reports.list(sessionNumber);
  expect(added).toMatchObject({ code: "C4", candidateId: "c0", description: "A signé sur la ligne du dessous" });
  expect(added?.isOpen).toBe(false);
  const reportId = added?.id ?? "";
  expect(codeOf(await saveReport({ ...asked, reportId, code: "C1", description: "Prénom : Loup" }, deps))).toBe("ok");
  expect(await deps.reports.list(sessionNumber)).toMatchObject([{ id: reportId, code: "C1", isOpen: true }]);
  expect(codeOf(await removeReport({ actor: member, sessionNumber, reportId }, deps))).toBe("ok");
  expect(await deps.reports.list(sessionNumber)).toEqual([]);
});

test("what a supervisor noted is corrected like the rest; what was decided on a question is not", async () => {
  const { deps, sessionNumber, asked } = await aSession();
  const noted = { sessionNumber, candidateId: "c0", questionNumber: null, byName: "S. Kowalczyk", createdAtS: 2 };
  deps.reported.push({ ...noted, id: "n1", code: "C6", description: null, isOpen: true });
  deps.reported.push({ ...noted, id: "e1", code: "E4", questionNumber: 9, description: null, isOpen: false });
  expect(codeOf(await saveReport({ ...asked, reportId: "n1", code: "C8" }, deps))).toBe("ok");
  expect(codeOf(await saveReport({ ...asked, reportId: "e1" }, deps))).toBe("REPORT_NOT_FOUND");
  expect(codeOf(await removeReport({ actor: member, sessionNumber, reportId: "e1" }, deps))).toBe("REPORT_NOT_FOUND");
  expect((await deps.reports.list(sessionNumber)).map(({ code, byName }) => [code, byName]).sort()).toEqual([
    ["C8", "S. Kowalczyk"],
    ["E4", "S. Kowalczyk"],
  ]);
});

test("a report without its person, its words, its session or its right is refused, and nothing is kept", async () => {
  const { deps, sessionNumber, asked } = await aSession();
  expect(codeOf(await saveReport({ ...asked, candidateId: null }, deps))).toBe("REPORT_PERSON_REQUIRED");
  expect(codeOf(await saveReport({ ...asked, description: " " }, deps))).toBe("REPORT_WORDS_REQUIRED");
  expect(codeOf(await saveReport({ ...asked, candidateId: "c9" }, deps))).toBe("CANDIDATE_NOT_FOUND");
  expect(codeOf(await saveReport({ ...asked, actor: stranger }, deps))).toBe("SESSION_NOT_FOUND");
  expect(codeOf(await saveReport({ ...asked, reportId: "gone" }, deps))).toBe("REPORT_NOT_FOUND");
  await deps.close(sessionNumber, false);
  expect(codeOf(await saveReport(asked, deps))).toBe("SESSION_ALREADY_FINALIZED");
  expect(await deps.reports.list(sessionNumber)).toEqual([]);
});

test("a finalised session tells who closed it, its scores, and what its publication waits for", async () => {
  const { deps, sessionNumber } = await aSession();
  const row = (status: "validated" | "rejected" | "cancelled" | null) =>
    ({ result: status === null ? null : { status } }) as ResultRow;
  const results: Pick<ResultStore, "finalisedBy"> = { finalisedBy: async () => "Nadège Roussel" };
  const resultReader: Pick<ResultReader, "ofSession"> = {
    ofSession: async () => [row("validated"), row("validated"), row("rejected"), row("cancelled"), row(null)],
  };
  const full = { ...deps, results: results as ResultStore, resultReader: resultReader as ResultReader };
  const asked = { actor: member, sessionNumber };
  expect(codeOf(await showClosedSession(asked, full))).toBe("SESSION_NOT_FINALISED");
  deps.reported.push({
    ...{ sessionNumber, candidateId: "c0", questionNumber: null, byName: null, createdAtS: 2, description: null },
    ...{ id: "n1", code: "C6", isOpen: true },
  });
  await deps.close(sessionNumber, false);
  expect(await showClosedSession(asked, full)).toEqual({
    ok: true,
    value: {
      finalisedAtS: 30,
      byName: "Nadège Roussel",
      publishedAtS: null,
      validated: 2,
      rejected: 1,
      cancelled: 1,
      waiting: 1,
      openReports: 1,
      timeZone: "Europe/Paris",
    },
  });
  expect(codeOf(await showClosedSession({ ...asked, actor: stranger }, full))).toBe("SESSION_NOT_FOUND");
});
