import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { textOfPages } from "#test/documents/poppler.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { root } from "#worker/operate/root.ts";
import { enrolByForm, openRoomAs, pickPupils, planByForm, type RollPupil } from "./support/by-forms.ts";
import { answerQuestion, expectQuestion } from "./support/candidate.ts";
import { type Cast, expect, test } from "./support/journey.ts";
import { answerUntil, seat, sendAs } from "./support/raw-candidate.ts";
import { deadlineOf, RawSupervisor } from "./support/raw-supervisor.ts";
import { ADMIN, MEMBER, type Plan, type Secrets, SUPERVISOR } from "./support/staff.ts";
import { actOf, rowOf } from "./support/supervisor.ts";
import { watchFor, watchPress } from "./support/watch.ts";

const CLASS = "3e C";
const PHONE = { width: 390, height: 844 };
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
  await sleep(2_500);
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
  await expect(page.getByRole("timer")).toContainText(/0\smin\s5\d/);
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

test("three supervisors, one on a phone: each act is on the others' pages within a second, and one report has one answer", async ({
  cast,
}) => {
  const { secrets, pupils, supervisor: marie, raw } = await openDay(cast, { room: "Salle des trois" }, [12, 13]);
  const [pupil, other] = pupils;
  const nadege = await cast.enter("second supervisor");
  const karim = await cast.enter("third supervisor", { viewport: PHONE, hasTouch: true });
  await openRoomAs(nadege, ADMIN, secrets);
  await openRoomAs(karim, MEMBER, secrets);
  const [page] = await seatAll(cast, [other], secrets, raw);
  if (page === undefined) return fail();
  for (const one of [marie, nadege]) await expect(one.getByText(/3 surveillants/)).toBeVisible({ timeout: 30_000 });

  const measured: number[] = [];
  const shared = async (
    actor: Page,
    seers: readonly Page[],
    who: RollPupil,
    words: string,
    act: () => Promise<void>,
  ) => {
    const pressed = await watchPress(actor);
    const seen = await Promise.all(seers.map((one) => watchFor(one, who.listed, words)));
    await act();
    const pressedMs = await pressed();
    for (const one of seen) measured.push((await one()) - pressedMs);
  };
  // Each in turn, with the others looking.
  await shared(karim, [marie, nadege], pupil, "Présence confirmée", () =>
    actOf(karim, "Confirmer la présence", pupil).click(),
  );
  await openDrawer(nadege, pupil);
  await expect(nadege.getByRole("dialog").getByText(/par Karim Benali/)).toBeVisible();
  await nadege.getByRole("button", { name: "Fermer" }).click();
  await sendAs(page, secrets.number, { type: "raise-hand" });
  await expect(rowOf(nadege, other)).toContainText("Main levée");
  await shared(nadege, [marie, karim], other, "En cours", () => actOf(nadege, "Main levée vue", other).click());
  await openDrawer(marie, other);
  await actOf(marie, "Mettre en pause", other).click();
  await marie.getByRole("dialog").last().getByRole("button", { name: "infirmerie" }).click();
  await shared(marie, [nadege, karim], other, "En pause", () =>
    marie.getByRole("dialog").last().getByRole("button", { name: "Mettre en pause", exact: true }).click(),
  );
  await marie.getByRole("button", { name: "Fermer" }).last().click();
  await shared(nadege, [marie, karim], other, "En cours", () => actOf(nadege, "Reprendre le temps", other).click());
  test.info().annotations.push({ type: "from a press to another page, ms", description: measured.join(" ") });
  console.log(`from a press to the others' pages: ${measured.join(", ")} ms`);
  expect(Math.max(...measured)).toBeLessThan(QUICK_MS);

  // Two open the same report and press at the same time: one is done, the other is told who was faster.
  await report(page);
  await actOf(marie, "Traiter le signalement", other).click();
  await karim
    .getByRole("region", { name: "Prochain candidat à aider" })
    .getByRole("button", { name: /^Traiter/ })
    .click();
  await Promise.all([marie, karim].map((one) => one.getByRole("button", { name: /^Refuser/ }).click()));
  const told = [
    marie.getByText(/Karim Benali a déjà traité ce signalement, il\sy\sa/),
    karim.getByText(/Marie-Laure Étchegoyen a déjà traité ce signalement, il\sy\sa/),
  ];
  await expect.poll(async () => (await Promise.all(told.map((one) => one.count()))).reduce((a, b) => a + b)).toBe(1);
  await expect(page.getByText("Le surveillant a regardé : continuez avec cette question.")).toBeVisible();
  expect((await raw.rowOf(other)).ledger.filter(({ kind }) => kind === "alert")).toHaveLength(1);
});

test("a raised hand is seen, a message is read, and a pupil enrolled meanwhile is there at once", async ({ cast }) => {
  const { staff, secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle des mains" }, [14]);
  const [pupil] = pupils;
  const [page] = await seatAll(cast, [pupil], secrets, raw);
  if (page === undefined) return fail();

  await page.getByRole("button", { name: "Appeler le surveillant" }).click();
  await expect(rowOf(supervisor, pupil)).toContainText("Main levée");
  await expect(page.getByRole("button", { name: /^Main levée/ })).toBeVisible();
  await actOf(supervisor, "Main levée vue", pupil).click();
  await expect(page.getByRole("button", { name: "Appeler le surveillant" })).toBeVisible();
  await expect(rowOf(supervisor, pupil)).not.toContainText("Main levée");

  await supervisor.getByRole("button", { name: "Envoyer un message" }).click();
  const dialog = supervisor.getByRole("dialog");
  await dialog.getByLabel("Votre message").fill("Fermez les autres onglets.");
  await dialog.getByRole("button", { name: "Envoyer" }).click();
  await expect(page.getByText("Fermez les autres onglets.")).toBeVisible();
  await expect(page.getByText(/Message de Marie-Laure Étchegoyen/)).toBeVisible();
  await openDrawer(supervisor, pupil);
  await expect(supervisor.getByRole("dialog").getByText("pas encore lu")).toBeVisible();
  await page.getByRole("button", { name: "J’ai lu" }).click();
  await expect(page.getByText("Fermez les autres onglets.")).toHaveCount(0);
  await expect(supervisor.getByRole("dialog").getByText(/^lu à/)).toBeVisible();
  await supervisor.getByRole("button", { name: "Fermer" }).click();

  // Staff enrol somebody who was forgotten, and take the name out again: the open page follows.
  const [late] = await pickPupils(staff, CLASS, [15]);
  if (late === undefined) return fail();
  await enrolByForm(staff, secrets.number, [late]);
  await expect(rowOf(supervisor, late)).toContainText("Pas connecté");
  await expect(supervisor.getByRole("button", { name: /^2\sinscrits/ })).toBeVisible();
  await seat(await cast.enter("late"), late, secrets, raw);
  await expect(rowOf(supervisor, late)).toContainText("En cours");
  // The test has begun: where and when it is held can no longer be changed.
  await staff.goto(`/sessions/${secrets.number}`);
  await expect(staff.getByRole("link", { name: /Modifier/ })).toHaveCount(0);
});

test("incidents noted in the room are at the finalisation, in the report and in a journal that verifies", async ({
  cast,
}) => {
  const { staff, secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle des incidents" }, [16]);
  const [pupil] = pupils;
  const [page] = await seatAll(cast, [pupil], secrets, raw);
  if (page === undefined) return fail();
  await openDrawer(supervisor, pupil);
  await actOf(supervisor, "Noter un incident", pupil).click();
  const dialog = supervisor.getByRole("dialog").last();
  await dialog.getByRole("radio", { name: /Incident technique non bloquant/ }).check();
  await dialog.getByLabel("Ce qui s’est passé").fill("Le clavier ne répondait plus, remplacé.");
  await dialog.getByRole("button", { name: "Noter" }).click();
  await expect(supervisor.getByRole("dialog").getByText("Le clavier ne répondait plus, remplacé.")).toBeVisible();
  await raw.send({ type: "grant", candidateIds: null, seconds: 300, reason: "clavier changé" });
  await report(page);
  const { candidateId } = await raw.rowOf(pupil);
  await raw.send({ type: "accept-alert", candidateId, code: "E12" });
  await answerUntil(page, secrets.number, 3);

  await staff.goto(`/sessions/${secrets.number}/finaliser`);
  const line = staff.getByRole("row").filter({ hasText: "Le clavier ne répondait plus, remplacé." });
  await expect(line).toContainText("C7");
  await expect(line).toContainText(pupil.lastName);
  await expect(staff.getByRole("row").filter({ hasText: "E12" })).toContainText(/Question\s1/);

  const filled = await staff.request.get(`/api/sessions/${secrets.number}/pv-incident.pdf?rempli=1`);
  expect(filled.status()).toBe(200);
  const text = textOfPages(await filled.body()).join(" ");
  for (const words of ["Le clavier ne répondait plus", "C7", "E12", pupil.lastName, "clavier changé"]) {
    expect(text).toContain(words);
  }

  await staff.goto(`/sessions/${secrets.number}/journal`);
  const journal = staff.getByRole("table");
  for (const [what, why] of [
    ["Incident noté, C7", "Le clavier ne répondait plus, remplacé."],
    [/Temps accordé, 5\smin/, "clavier changé"],
    [/Signalement accepté, E12, question\s1/, ""],
  ] as const) {
    const entry = journal.getByRole("row").filter({ hasText: what });
    await expect(entry).toContainText("Marie-Laure Étchegoyen");
    await expect(entry).toContainText(why);
  }

  const proof = await staff.request.get(`/api/sessions/${secrets.number}/journal.json`);
  expect(verify(await proof.body())).toContain("chain holds");
  const forged = (await proof.body()).toString().replace("Le clavier ne répondait plus", "Le clavier a été cassé");
  expect(verify(Buffer.from(forged))).toContain("text changed");
});

type Day<P> = { staff: Page; secrets: Secrets; pupils: P; supervisor: Page; raw: RawSupervisor };

/** A session of these pupils and no others, and the room open before the first supervisor. */
async function openDay(cast: Cast, plan: Plan, ranks: readonly [number]): Promise<Day<[RollPupil]>>;
async function openDay(cast: Cast, plan: Plan, ranks: readonly [number, number]): Promise<Day<[RollPupil, RollPupil]>>;
async function openDay(cast: Cast, plan: Plan, ranks: readonly number[]): Promise<Day<RollPupil[]>> {
  const staff = await cast.enter("staff");
  const secrets = await planByForm(staff, plan);
  const pupils = await pickPupils(staff, CLASS, ranks);
  await enrolByForm(staff, secrets.number, pupils);
  const supervisor = await cast.enter("supervisor");
  await openRoomAs(supervisor, SUPERVISOR, secrets);
  return { staff, secrets, pupils, supervisor, raw: new RawSupervisor(supervisor, secrets.number) };
}

async function seatAll(
  cast: Cast,
  pupils: readonly RollPupil[],
  secrets: Secrets,
  raw: RawSupervisor,
): Promise<Page[]> {
  return Promise.all(
    pupils.map(async (pupil, index) => {
      const page = await cast.enter(`pupil ${index + 1}`);
      await seat(page, pupil, secrets, raw);
      return page;
    }),
  );
}

async function report(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Signaler un problème" }).click();
  await page.getByRole("button", { name: "Oui, signaler" }).click();
}

async function openDrawer(supervisor: Page, pupil: RollPupil): Promise<void> {
  await supervisor.getByRole("button", { name: new RegExp(`^${pupil.listed}`) }).click();
  await expect(supervisor.getByRole("dialog").getByRole("heading", { name: pupil.listed })).toBeVisible();
}

function lengthOf(row: CandidateRow): number {
  return deadlineOf(row) - (row.startedAtMs ?? 0);
}

/** What the ledger has added to this test. */
function givenMs({ ledger }: CandidateRow): number {
  return Math.round(ledger.reduce((sum, { seconds }) => sum + seconds * 1000, 0));
}

/** What the command says of an exported journal. */
function verify(journal: Buffer): string {
  const folder = join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "journal.json");
  writeFileSync(file, journal);
  return spawnSync(process.execPath, ["worker/operate/verify-journal.ts", file], { cwd: root, encoding: "utf8" })
    .stdout;
}

function fail(): never {
  throw new Error("this journey has too few people");
}
