import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import * as z from "zod";
import { serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { answerQuestion, beginTest, expectQuestion, firstLogIn, joinSession } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { enrolClass, givePassword, logInAsStaff, type Pupil, planSession } from "./support/staff.ts";
import { actOf, openRoom, rowOf } from "./support/supervisor.ts";

const BASE_MS = 30_000;
/** 30 s and 33 %, to the nearest second. */
const MAJORED_MS = 40_000;
const GRACE_MS = 60_000;

test("the time runs out with nobody online; extra time, the supervisor and the grace each end it in turn", async ({
  cast,
}) => {
  test.setTimeout(240_000);
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  const secrets = await planSession(staff, {
    room: "Salle du temps",
    duration: "30 s",
    grace: "Clôture automatique après 1 min",
  });
  await enrolClass(staff, secrets.number, "3e C", 28);
  const [gone, majored, waits] = await threePupils(staff);
  await staff.goto(`/sessions/${secrets.number}/candidats`);
  await staff.getByRole("textbox", { name: `Temps majoré de ${majored.listed}` }).fill("33 %");
  await staff.getByRole("button", { name: `Enregistrer le temps majoré de ${majored.listed}` }).click();
  await expect(staff.getByText("40 s", { exact: true })).toBeVisible();

  const supervisor = await cast.enter("supervisor");
  await openRoom(supervisor, secrets);
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
  for (const [page, pupil] of seated) {
    await firstLogIn(page, pupil);
    await joinSession(page, pupil, secrets.number);
    await actOf(supervisor, "Confirmer la présence", pupil).click();
  }
  await Promise.all(seated.map(([page]) => beginTest(page, secrets)));

  // Each deadline is the candidate's own start and own length, to the millisecond.
  const rows = await readRows(supervisor, secrets.number);
  const [goneRow, majoredRow, waitsRow] = [gone, majored, waits].map((pupil) => lineOf(rows, pupil));
  expect(lengthOf(goneRow)).toBe(BASE_MS);
  expect(lengthOf(waitsRow)).toBe(BASE_MS);
  expect(lengthOf(majoredRow)).toBe(MAJORED_MS);

  // One browser is closed for good, the others and the supervisor look at something else: nobody is online.
  await pages.gone.context().close();
  for (const page of [pages.majored, pages.waits, supervisor]) await page.goto("about:blank");
  await sleep(Math.max(deadlineOf(goneRow), deadlineOf(waitsRow)) - Date.now() + 1_000);

  // The alarm alone has done it: a look changes nothing.
  const after = await readRows(supervisor, secrets.number);
  await supervisor.goto(`/surveiller/${secrets.number}`);
  expect([gone, waits, majored].map((pupil) => lineOf(after, pupil)?.phase)).toEqual(["elapsed", "elapsed", "running"]);
  await expect(rowOf(supervisor, gone)).toContainText("Temps écoulé");
  await expect(rowOf(supervisor, waits)).toContainText("Temps écoulé");
  await expect(rowOf(supervisor, waits)).toContainText("clôture auto dans");
  await expect(rowOf(supervisor, majored)).not.toContainText("Temps écoulé");

  // Back at their pages, the same tabs: one still has time, the other may finish the question on screen and no more.
  await pages.majored.goto(`/certification/${secrets.number}`);
  await expect(pages.majored.getByRole("timer")).toBeVisible();
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
  const ended = await readRows(supervisor, secrets.number);
  // What is recorded is the deadline, not the moment somebody or something ended the test.
  expect(lineOf(ended, gone)?.finish).toEqual({ atMs: deadlineOf(goneRow), reason: "time-elapsed" });
  expect(lineOf(ended, waits)?.finish).toEqual({ atMs: deadlineOf(waitsRow), reason: "time-elapsed" });
  expect(lineOf(ended, majored)?.finish).toEqual({ atMs: deadlineOf(majoredRow), reason: "time-elapsed" });
});

/** Three certifiable pupils of 3e C, each with a one-time password. */
async function threePupils(staff: Page): Promise<[Pupil, Pupil, Pupil]> {
  await staff.goto(`/eleves?classe=${encodeURIComponent("3e C")}`);
  const listed = await staff.locator("tbody tr td:first-child").allInnerTexts();
  const plain = listed.map((name) => name.trim()).filter((name) => /^\p{Lu}+ \p{Lu}\p{Ll}+$/u.test(name));
  const [one = "", two = "", three = ""] = plain;
  return [await givePassword(staff, one), await givePassword(staff, two), await givePassword(staff, three)];
}

/** The room as its supervisor may ask for it, without opening the page. */
async function readRows(supervisor: Page, number: string): Promise<CandidateRow[]> {
  const origin = test.info().project.use.baseURL ?? "";
  const answer = await supervisor.request.post(`/api/live/${number}/surveillant`, {
    headers: { Origin: origin },
    data: { t: "hello", v: PROTOCOL_VERSION, deviceId: null, since: null },
  });
  const { frames } = z.object({ frames: z.array(serverFrame) }).parse(await answer.json());
  return frames.flatMap((frame) => (frame.t === "room" ? frame.rows : []));
}

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
