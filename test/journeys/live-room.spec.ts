import { setTimeout as sleep } from "node:timers/promises";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { answerQuestion, expectQuestion } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { fail, openDay, openDrawer, report, seatAll } from "./support/live-day.ts";
import { seat } from "./support/raw-candidate.ts";
import { deadlineOf } from "./support/raw-supervisor.ts";
import { actOf, rowOf } from "./support/supervisor.ts";

const MINUTE_MS = 60_000;
const BASE_MS = 105 * MINUTE_MS;
const QUICK_MS = 1_000;

test("a report on a question: refused, the same goes on; accepted, another takes its number; its time is given back", async ({
  cast,
}) => {
  const { secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle des signalements" }, [6]);
  const [pupil] = pupils;
  const page = await cast.enter("pupil");
  await seat(page, pupil, secrets, raw);
  await answerQuestion(page, 1);
  await expectQuestion(page, 2);
  const question = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";

  // Reported: locked, the time stands still, and the room shows nothing louder.
  await report(page);
  await expect(page.getByText("Levez la main : le surveillant regarde. Votre temps est arrêté.")).toBeVisible();
  await expect(page.getByRole("timer")).toContainText("temps arrêté");
  await expect(page.getByRole("button", { name: "Valider" })).toHaveAttribute("aria-disabled", "true");
  await expect(rowOf(supervisor, pupil)).toContainText("Signalement");
  await expect(supervisor.getByRole("button", { name: /^1\sà aider/ })).toBeVisible();

  await actOf(supervisor, "Traiter le signalement", pupil).click();
  await supervisor.getByRole("button", { name: /^Refuser/ }).click();
  const notice = page.locator(".notice.is-info");
  await expect(notice).toContainText("Le surveillant a regardé : continuez avec cette question.");
  await expectQuestion(page, 2);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(question);
  await expect(page.getByRole("button", { name: "Valider" })).not.toHaveAttribute("aria-disabled", "true");

  // Reported again: accepting asks for a reason that fits the question.
  await report(page);
  await actOf(supervisor, "Traiter le signalement", pupil).click();
  const dialog = supervisor.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /^Accepter/ })).toBeDisabled();
  await sleep(2_000);
  await dialog.getByRole("radio", { name: /Un logiciel du poste ne marche pas/ }).check();
  await dialog.getByRole("button", { name: /^Accepter/ }).click();
  await expect(notice).toContainText("Question remplacée. Celle que vous avez signalée ne compte pas.");
  await expectQuestion(page, 2);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(question);

  // Both waits are lines of the ledger, and the deadline has moved by exactly their sum.
  const row = await raw.rowOf(pupil);
  expect(row.ledger.map(({ kind }) => kind)).toEqual(["alert", "alert"]);
  expect(row.setAsideCount).toBe(1);
  expect(row.ledger[1]?.seconds).toBeGreaterThanOrEqual(2);
  expect(lengthOf(row)).toBe(BASE_MS + givenMs(row));
  await openDrawer(supervisor, pupil);
  const ledger = supervisor.getByRole("dialog").getByRole("table", { name: "Compte de temps" });
  await expect(ledger.getByText("crédité")).toHaveCount(2);
  await expect(supervisor.getByRole("dialog").getByText(/1\squestion remplacée/)).toBeVisible();
  await page.getByRole("button", { name: "Affichage" }).click();
  await expect(page.getByRole("region", { name: "Détail du temps" }).getByText("signalement").last()).toBeVisible();
  await page.getByRole("button", { name: "Affichage" }).click();

  await answerQuestion(page, 2);
  await expectQuestion(page, 3);
  await expect(notice).toHaveCount(0);
});

test("a pause of the room: two questions hidden, then back, and both deadlines moved by the pause's length", async ({
  cast,
}) => {
  const { secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle de la pause" }, [7, 8]);
  const pages = await seatAll(cast, pupils, secrets, raw);
  const questions = await Promise.all(pages.map((page) => page.getByRole("heading", { level: 1 }).textContent()));
  const before = await Promise.all(pupils.map((pupil) => raw.rowOf(pupil)));

  const pressedMs = Date.now();
  await supervisor.getByRole("button", { name: "Mettre la salle en pause" }).click();
  await supervisor.getByRole("dialog").getByRole("button", { name: "alarme incendie" }).click();
  await supervisor.getByRole("dialog").getByRole("button", { name: "Mettre en pause" }).click();
  for (const [index, page] of pages.entries()) {
    await expect(page.getByRole("heading", { name: "Test en pause" })).toBeVisible();
    await expect(page.getByText("Toute la salle est en pause : alarme incendie.")).toBeVisible();
    await expect(page.getByText(questions[index] ?? "", { exact: true })).toHaveCount(0);
    await expect(page.getByRole("timer")).toContainText("temps arrêté");
  }
  const hiddenMs = Date.now();
  await expect(supervisor.getByText(/Salle en pause depuis/)).toBeVisible();
  const { header } = await raw.room();
  // Long enough to be told: a stop of less than five seconds is no news.
  await sleep(5_500);
  const resumedMs = Date.now();
  await supervisor.getByRole("button", { name: "Reprendre pour la salle" }).click();
  for (const [index, page] of pages.entries()) {
    await expectQuestion(page, 1);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(questions[index]);
    await expect(page.getByText(/Temps rendu\s: \+\s\d+\ss, pause de la salle\s: alarme incendie/)).toBeVisible();
  }
  const shownMs = Date.now();

  const after = await Promise.all(pupils.map((pupil) => raw.rowOf(pupil)));
  const moved = after.map((row, index) => deadlineOf(row) - deadlineOf(before[index] ?? row));
  const line = after[0]?.ledger[0];
  // The same for both, the server's own length of the pause, and within what the room could see of it.
  expect(moved[1]).toBe(moved[0]);
  expect(moved[0]).toBe((line?.atMs ?? 0) - (header.pause?.sinceMs ?? 0));
  expect(moved[0]).toBe((line?.seconds ?? 0) * 1000);
  expect(moved[0]).toBeGreaterThan(resumedMs - hiddenMs - QUICK_MS);
  expect(moved[0]).toBeLessThan(shownMs - pressedMs);
});

test("time for the whole room reaches pages that nobody touches, in figures and words, and is taken back", async ({
  cast,
}) => {
  const { secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle du temps rendu" }, [9, 10]);
  const pages = await seatAll(cast, pupils, secrets, raw);
  const before = await Promise.all(pupils.map((pupil) => raw.rowOf(pupil)));
  for (const page of pages) await expect(page.getByRole("timer")).toContainText(/1\sh\s44/);

  await supervisor.getByRole("button", { name: "Ajouter du temps" }).click();
  const dialog = supervisor.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "Tous les candidats en test (2)" })).toBeChecked();
  await dialog.getByRole("button", { name: /^\+\s10\smin$/ }).click();
  await dialog.getByRole("button", { name: "coupure réseau" }).click();
  await dialog.getByRole("button", { name: /^Ajouter 10\smin$/ }).click();
  for (const page of pages) {
    await expect(page.getByText(/Temps ajouté\s: \+\s10\smin, coupure réseau/)).toBeVisible();
    await expect(page.getByRole("timer")).toContainText(/1\sh\s54/);
  }
  await expect(supervisor.getByText(/10\smin ajoutées à 2 candidats/)).toBeVisible();
  for (const [index, pupil] of pupils.entries()) {
    expect(deadlineOf(await raw.rowOf(pupil))).toBe(deadlineOf(before[index] ?? fail()) + 10 * MINUTE_MS);
  }

  await supervisor.getByRole("button", { name: "Annuler cet ajout de temps" }).click();
  for (const page of pages) {
    await expect(page.getByText(/Le surveillant a annulé\s: \+\s10\smin, coupure réseau/)).toBeVisible();
    await expect(page.getByRole("timer")).toContainText(/1\sh\s4[34]/);
  }
  for (const [index, pupil] of pupils.entries()) {
    expect(deadlineOf(await raw.rowOf(pupil))).toBe(deadlineOf(before[index] ?? fail()));
  }
});

test("after the time is up, a minute more reopens the test at its next question", async ({ cast }) => {
  const { secrets, pupils, supervisor, raw } = await openDay(
    cast,
    { room: "Salle des prolongations", duration: "12 s" },
    [11],
  );
  const [pupil] = pupils;
  const page = await cast.enter("pupil");
  await seat(page, pupil, secrets, raw);
  await expect(page.getByText("Le temps est écoulé. Vous pouvez encore répondre à cette question.")).toBeVisible({
    timeout: 20_000,
  });
  await answerQuestion(page, 1);
  await expect(page.getByRole("heading", { name: "Temps écoulé" })).toBeVisible();
  await expect(rowOf(supervisor, pupil)).toContainText("Temps écoulé");
  const before = await raw.rowOf(pupil);

  await openDrawer(supervisor, pupil);
  await supervisor.getByRole("dialog").getByRole("button", { name: "Autre…" }).click();
  const dialog = supervisor.getByRole("dialog").last();
  await dialog.getByLabel("Minutes").fill("1");
  await dialog.getByRole("button", { name: "panne de poste" }).click();
  await dialog.getByRole("button", { name: /^Ajouter 1\smin$/ }).click();
  await expectQuestion(page, 2);
  await expect(page.getByText("Le surveillant vous a donné du temps : le test continue.")).toBeVisible();
  await expect(page.getByText(/Temps ajouté\s: \+\s1\smin, panne de poste/)).toBeVisible();
  await expect(page.getByRole("timer")).toContainText(/^(1\smin\s00|[45]\d)\ss/);
  await expect(rowOf(supervisor, pupil)).toContainText("En cours");

  // The minute counts from the moment it was given, not from the deadline that had passed.
  const after = await raw.rowOf(pupil);
  const grant = after.ledger.find(({ kind }) => kind === "grant");
  expect(after.phase).toBe("running");
  expect(deadlineOf(after)).toBe((grant?.atMs ?? 0) + MINUTE_MS);
  expect(deadlineOf(after)).toBe(deadlineOf(before) + givenMs(after));
  await answerQuestion(page, 2);
  await expectQuestion(page, 3);
});

function lengthOf(row: CandidateRow): number {
  return deadlineOf(row) - (row.startedAtMs ?? 0);
}

/** What the ledger has added to this test. */
function givenMs({ ledger }: CandidateRow): number {
  return Math.round(ledger.reduce((sum, { seconds }) => sum + seconds * 1000, 0));
}
