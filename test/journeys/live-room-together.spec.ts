import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { textOfPages } from "#test/documents/poppler.ts";
import { root } from "#worker/operate/root.ts";
import { enrolByForm, openRoomAs, pickPupils, type RollPupil } from "./support/by-forms.ts";
import { expect, test } from "./support/journey.ts";
import { CLASS, fail, openDay, openDrawer, report, seatAll } from "./support/live-day.ts";
import { answerUntil, seat, sendAs } from "./support/raw-candidate.ts";
import { ADMIN, MEMBER } from "./support/staff.ts";
import { actOf, ECHO_MS, rowOf } from "./support/supervisor.ts";
import { watchFor, watchPress } from "./support/watch.ts";

const PHONE = { width: 390, height: 844 };
const QUICK_MS = 1_000;

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
  // Her own last act on this candidate was a moment ago.
  await nadege.waitForTimeout(ECHO_MS);
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
  // Pressed by the pages themselves: a mouse on its way could meet what the dialog has become meanwhile.
  const refusing = [marie, karim].map((one) => one.getByRole("button", { name: /^Refuser/ }).elementHandle());
  const buttons = await Promise.all(refusing);
  await Promise.all(buttons.map((button) => button?.evaluate((one) => one instanceof HTMLElement && one.click())));
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
  await expect(
    supervisor.getByRole("listitem").filter({ hasText: "Le clavier ne répondait plus, remplacé." }),
  ).toBeVisible();
  await raw.send({ type: "grant", candidateIds: null, seconds: 300, reason: "clavier changé" });
  await report(page);
  const { candidateId } = await raw.rowOf(pupil);
  await raw.send({ type: "accept-alert", candidateId, code: "E12" });
  await answerUntil(page, secrets.number, 3);

  await staff.goto(`/sessions/${secrets.number}/finaliser`);
  const line = staff.getByRole("listitem").filter({ hasText: "Le clavier ne répondait plus, remplacé." });
  await expect(line).toContainText("C7");
  await expect(line).toContainText(pupil.lastName);
  await expect(staff.getByRole("listitem").filter({ hasText: "E12" })).toContainText(/Question\s1/);

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

/** What the command says of an exported journal. */
function verify(journal: Buffer): string {
  const folder = join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "journal.json");
  writeFileSync(file, journal);
  return spawnSync(process.execPath, ["worker/operate/verify-journal.ts", file], { cwd: root, encoding: "utf8" })
    .stdout;
}
