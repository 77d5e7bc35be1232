import { setTimeout as sleep } from "node:timers/promises";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { enrolByForm, openRoomAs, pickPupils, planByForm } from "./support/by-forms.ts";
import { answerQuestion, expectQuestion } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { begin, comeIn } from "./support/raw-candidate.ts";
import { RawSupervisor } from "./support/raw-supervisor.ts";
import { type Pupil, SUPERVISOR } from "./support/staff.ts";
import { actOf, rowOf } from "./support/supervisor.ts";

const BASE_MS = 15_000;
/** 15 s and 66 %, to the nearest second. */
const MAJORED_MS = 25_000;
const GRACE_MS = 60_000;

test("the time runs out with nobody online; extra time, the supervisor and the grace each end it in turn", {
  tag: "@long",
}, async ({ cast }) => {
  test.setTimeout(180_000);
  const staff = await cast.enter("staff");
  const plan = { room: "Salle du temps", duration: "15 s", grace: "1 min" };
  const secrets = await planByForm(staff, plan);
  const pupils = await pickPupils(staff, "3e C", [0, 1, 2]);
  const [gone, majored, waits] = pupils;
  if (gone === undefined || majored === undefined || waits === undefined) throw new Error("the class is too small");
  await enrolByForm(staff, secrets.number, pupils);
  await staff.goto(`/sessions/${secrets.number}/candidats`);
  await staff.getByRole("textbox", { name: `Temps majoré de ${majored.listed}` }).fill("66 %");
  await staff.getByRole("button", { name: `Enregistrer le temps majoré de ${majored.listed}` }).click();
  await expect(staff.getByText("25 s", { exact: true })).toBeVisible();

  const supervisor = await cast.enter("supervisor");
  await openRoomAs(supervisor, SUPERVISOR, secrets);
  const raw = new RawSupervisor(supervisor, secrets.number);
  const pages = {
    gone: await cast.enter("gone"),
    majored: await cast.enter("majored"),
    waits: await cast.enter("waits"),
  };
  const seated = [
    [pages.gone, gone],
    [pages.waits, waits],
    [pages.majored, majored],
  ] as const;
  await Promise.all(seated.map(([page, pupil]) => comeIn(page, pupil, secrets, raw)));
  for (const [page] of seated) await begin(page, secrets);

  // Each deadline is the candidate's own start and own length, to the millisecond.
  const rows = await raw.rows();
  const [goneRow, majoredRow, waitsRow] = [gone, majored, waits].map((pupil) => lineOf(rows, pupil));
  expect(lengthOf(goneRow)).toBe(BASE_MS);
  expect(lengthOf(waitsRow)).toBe(BASE_MS);
  expect(lengthOf(majoredRow)).toBe(MAJORED_MS);

  // One browser is closed for good, the others and the supervisor look at something else: nobody is online.
  await pages.gone.context().close();
  for (const page of [pages.majored, pages.waits, supervisor]) await page.goto("about:blank");
  await sleep(Math.max(deadlineOf(goneRow), deadlineOf(waitsRow)) - Date.now() + 1_000);

  // The alarm alone has done it: a look changes nothing.
  const after = await raw.rows();
  await Promise.all([
    pages.majored.goto(`/certification/${secrets.number}`),
    supervisor.goto(`/surveiller/${secrets.number}`),
  ]);
  await expect(pages.majored.getByRole("timer")).toBeVisible();
  await expect(rowOf(supervisor, majored)).not.toContainText("Temps écoulé");
  expect([gone, waits, majored].map((pupil) => lineOf(after, pupil)?.phase)).toEqual(["elapsed", "elapsed", "running"]);
  await expect(rowOf(supervisor, gone)).toContainText("Temps écoulé");
  await expect(rowOf(supervisor, waits)).toContainText("Temps écoulé");
  await expect(rowOf(supervisor, waits)).toContainText("fin auto dans");

  // Back at the same tab: the question on screen may be finished, and no more.
  await pages.waits.goto(`/certification/${secrets.number}`);
  await expect(
    pages.waits.getByText("Le temps est écoulé. Vous pouvez encore répondre à cette question."),
  ).toBeVisible();
  await answerQuestion(pages.waits, 1);
  await expect(pages.waits.getByRole("heading", { name: "Temps écoulé" })).toBeVisible();
  await expect(pages.waits.getByText("Vos réponses sont enregistrées.")).toBeVisible();

  // The extra time ends on the open page, live, and on the supervisor's.
  await expect(
    pages.majored.getByText("Le temps est écoulé. Vous pouvez encore répondre à cette question."),
  ).toBeVisible({ timeout: BASE_MS });
  await expectQuestion(pages.majored, 1);
  await expect(rowOf(supervisor, majored)).toContainText("Temps écoulé");

  // The supervisor ends one test, long before its grace: asked twice, final, and the page says so without reload.
  await actOf(supervisor, "Terminer le test", majored).click();
  await supervisor.getByRole("dialog").getByRole("button", { name: "Terminer le test" }).click();
  await expect(pages.majored.getByRole("heading", { name: "Test terminé : temps écoulé" })).toBeVisible();
  await expect(rowOf(supervisor, majored)).toContainText("Terminé");
  await expect(rowOf(supervisor, waits)).toContainText("Temps écoulé");
  expect(Date.now()).toBeLessThan(deadlineOf(majoredRow) + GRACE_MS);

  // The grace's alarm ends the two others, the closed browser's included.
  await expect(pages.waits.getByRole("heading", { name: "Test terminé : temps écoulé" })).toBeVisible({
    timeout: GRACE_MS + 10_000,
  });
  await expect(pages.waits.getByText("1 réponse enregistrée sur 32.")).toBeVisible();
  for (const pupil of [gone, waits]) await expect(rowOf(supervisor, pupil)).toContainText("Terminé · temps écoulé");
  await expect(supervisor.getByRole("button", { name: "3 terminés" })).toBeVisible();
  const ended = await raw.rows();
  // What is recorded is the deadline, not the moment somebody or something ended the test.
  expect(lineOf(ended, gone)?.finish).toEqual({ atMs: deadlineOf(goneRow), reason: "time-elapsed" });
  expect(lineOf(ended, waits)?.finish).toEqual({ atMs: deadlineOf(waitsRow), reason: "time-elapsed" });
  expect(lineOf(ended, majored)?.finish).toEqual({ atMs: deadlineOf(majoredRow), reason: "time-elapsed" });
});

function lineOf(rows: readonly CandidateRow[], { lastName, firstName }: Pupil): CandidateRow | undefined {
  return rows.find((row) => row.lastName.toUpperCase() === lastName && row.firstName === firstName);
}

function deadlineOf(row: CandidateRow | undefined): number {
  if (row?.deadlineMs == null) throw new Error("this test has no deadline yet");
  return row.deadlineMs;
}

function lengthOf(row: CandidateRow | undefined): number {
  return deadlineOf(row) - (row?.startedAtMs ?? 0);
}
