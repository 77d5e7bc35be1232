import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import { answerAs } from "#worker/operate/seeding/answer-as.ts";
import {
  answerQuestion,
  beginTest,
  CHOSEN,
  expectQuestion,
  firstLogIn,
  joinSession,
  skipQuestion,
  typeAccessCode,
} from "./support/candidate.ts";
import { picture, test } from "./support/journey.ts";
import { actOn, logInAsJury, openAct, settleReports } from "./support/jury.ts";
import { logIn } from "./support/log-in.ts";
import { answerUntil } from "./support/raw-candidate.ts";
import { enrolClass, givePassword, logInAsStaff, planSession } from "./support/staff.ts";
import { actOf, ECHO_MS, openRoom } from "./support/supervisor.ts";

const QUESTIONS = 32;

test("one session, from its plan to the results: one staff, one supervisor, three pupils", async ({ cast }) => {
  test.setTimeout(180_000);
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);

  // 3. A session, a class, extra time however typed, one pupil removed.
  const secrets = await planSession(staff, { room: "Salle des journées" });
  await enrolClass(staff, secrets.number, "3e B", 28);
  const names = await staff.locator("tbody tr td:first-child").allInnerTexts();
  const [ana, ben, cleo, leaver] = await pickPupils(staff, names);
  await staff.goto(`/sessions/${secrets.number}/candidats`);
  await staff.getByRole("textbox", { name: `Temps majoré de ${ben.listed}` }).fill("0,33");
  await staff.getByRole("button", { name: `Enregistrer le temps majoré de ${ben.listed}` }).click();
  await expect(staff.getByText("2 h 19 min 39 s")).toBeVisible();
  await staff
    .getByRole("link", { name: `Retirer ${leaver}` })
    .or(staff.getByRole("button", { name: `Retirer ${leaver}` }))
    .click();
  await staff.getByRole("button", { name: "Retirer", exact: true }).last().click();
  await expect(staff.locator("tbody tr")).toHaveCount(27);

  // 4. The documents are PDFs.
  for (const document of ["feuille-emargement", "kit-surveillant", "pv-incident"]) {
    const answer = await staff.request.get(`/api/sessions/${secrets.number}/${document}.pdf`);
    expect(answer.status(), document).toBe(200);
    expect((await answer.body()).subarray(0, 5).toString(), document).toBe("%PDF-");
  }

  // 5. The supervisor's room.
  const supervisor = await cast.enter("supervisor");
  await openRoom(supervisor, secrets);
  await expect(supervisor.getByRole("button", { name: "27 inscrits" })).toBeVisible();

  // 6. Two pupils join; the waiting page unlocks by itself at the confirmation.
  const pages = { ana: await cast.enter("ana"), ben: await cast.enter("ben"), cleo: await cast.enter("cleo") };
  for (const [page, pupil] of [
    [pages.ana, ana],
    [pages.ben, ben],
  ] as const) {
    await firstLogIn(page, pupil);
    await joinSession(page, pupil, secrets.number);
    await expect(page.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();
  }
  // A double click confirms once: its second half does not fall on the button that undoes.
  await actOf(supervisor, "Confirmer la présence", ana).dblclick();
  await expect(pages.ana.getByRole("heading", { name: "À vous de commencer" })).toBeVisible();
  await expect(pages.ben.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();
  // … and undone, by a click that is not its echo.
  await supervisor.waitForTimeout(ECHO_MS);
  await actOf(supervisor, "Annuler la confirmation", ana).click();
  await expect(pages.ana.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();
  await supervisor.waitForTimeout(ECHO_MS);
  await actOf(supervisor, "Confirmer la présence", ana).click();
  await actOf(supervisor, "Confirmer la présence", ben).click();

  // A wrong code has its sentence; the right one, in small letters, opens the instructions.
  await typeAccessCode(pages.ana, "BBBB22");
  await expect(pages.ana.getByText("Ce code n’est pas celui de la session.")).toBeVisible();
  await beginTest(pages.ana, secrets);
  await expect(pages.ben.getByRole("heading", { name: "À vous de commencer" })).toBeVisible();
  await beginTest(pages.ben, secrets);
  await picture(pages.ben, "question");

  // 7. Both at the same time: the time left, a skip, an empty answer refused.
  await expect(pages.ben.getByText(/restantes, temps majoré 33/)).toBeVisible();
  await pages.ana.waitForTimeout(520);
  await pages.ana.getByRole("button", { name: "Valider" }).click();
  await expect(pages.ana.getByRole("alert").filter({ hasText: "ou passez la question" })).toBeVisible();
  await Promise.all([answerSome(pages.ana, 1, 2), answerSome(pages.ben, 1, 2)]);
  await skipQuestion(pages.ana, 3);
  await expectQuestion(pages.ana, 4);

  // 10. The supervisor sees both, live.
  await expect(supervisor.getByRole("listitem").filter({ hasText: ana.listed })).toContainText("4/32");
  await expect(supervisor.getByRole("listitem").filter({ hasText: ben.listed })).toContainText("3/32");
  await expect(supervisor.getByRole("button", { name: "2 en test" })).toBeVisible();

  // 8. Ben's computer stops; on another one: refused, authorised, the same question, the old tab frozen.
  const question = await pages.ben.getByRole("heading", { level: 1 }).innerText();
  const other = await cast.enter("ben-elsewhere");
  await logInAgain(other, ben);
  await other.goto(`/certification/${secrets.number}`);
  await expect(other.getByRole("heading", { name: "Reprise du test" })).toBeVisible();
  await expect(actOf(supervisor, "Autoriser la reprise", ben)).toBeVisible();
  await picture(supervisor, "room-resume-asked");
  await actOf(supervisor, "Autoriser la reprise", ben).click();
  await typeAccessCode(other, secrets.accessCode);
  await expectQuestion(other, 3);
  expect(await other.getByRole("heading", { level: 1 }).innerText()).toBe(question);
  await expect(pages.ben.getByRole("heading", { name: "Votre test continue sur un autre poste" })).toBeVisible();

  // A reload in the same tab asks nobody.
  await other.reload();
  await expectQuestion(other, 3);

  // A third pupil comes late, and is ended by the supervisor.
  await firstLogIn(pages.cleo, cleo);
  await joinSession(pages.cleo, cleo, secrets.number);
  await actOf(supervisor, "Confirmer la présence", cleo).click();
  await beginTest(pages.cleo, secrets);
  await answerSome(pages.cleo, 1, 2);
  await supervisor.getByRole("button", { name: new RegExp(`^${cleo.listed}`) }).click();
  await supervisor.getByRole("button", { name: "Terminer le test" }).click();
  await supervisor.getByRole("button", { name: "Terminer le test" }).last().click();
  await expect(pages.cleo.getByText("Le surveillant a terminé votre test.")).toBeVisible();

  // Ana and Ben go to the end; what an open page sends is sent for it in the middle of the test.
  await Promise.all([
    answerUntil(pages.ana, secrets.number, QUESTIONS - 1, rightAnswer),
    answerUntil(other, secrets.number, QUESTIONS - 1),
  ]);
  await Promise.all([pages.ana, other].map((page) => answerSome(page, QUESTIONS - 1, QUESTIONS)));
  for (const page of [pages.ana, other]) {
    await expect(page.getByText("Vous avez répondu à toutes les questions.")).toBeVisible();
  }
  await expect(supervisor.getByRole("button", { name: "3 terminés" })).toBeVisible();

  // 11. Finalise: a report from the paper form, then the unfinished test needs its reason; the summary, then for good.
  await staff.goto(`/sessions/${secrets.number}/finaliser`);
  // What the server refuses on the way, a report without words and an end without its tick, is also in the console.
  cast.allowError("/finaliser.data");
  await staff.getByText("Ajouter un signalement").click();
  await staff.getByLabel("Code", { exact: true }).selectOption("C8");
  await staff.getByLabel("Candidat", { exact: true }).selectOption({ label: cleo.listed });
  await staff.getByRole("button", { name: "Ajouter le signalement" }).click();
  await expect(staff.getByText(/Écrivez ce qui s’est passé/)).toBeVisible();
  await staff.getByLabel("Ce qui s’est passé").fill("Malaise, accompagnée à l’infirmerie");
  await staff.getByRole("button", { name: "Ajouter le signalement" }).click();
  await expect(staff.locator(".reports p").filter({ hasText: "Malaise" })).toBeVisible();
  // Three that only the jury settles: nothing is published before.
  await report(staff, "C1", ana.listed, "Prénom mal écrit sur la liste");
  await report(staff, "C6", ben.listed, "Téléphone posé sur la table");
  await report(staff, "C6", cleo.listed, "A parlé à son voisin");
  const reason = staff.getByLabel(new RegExp(`Raison pour ${cleo.listed}`));
  await staff.getByRole("button", { name: "Vérifier avant de finaliser" }).click();
  expect(await reason.evaluate((select) => select.matches(":invalid"))).toBe(true);
  await reason.selectOption({ label: "Problème technique" });
  await staff.locator(".reports summary").last().click();
  expect(
    (await new AxeBuilder({ page: staff }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze()).violations,
  ).toEqual([]);
  await staff.setViewportSize({ width: 360, height: 640 });
  expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await picture(staff, "finalise-phone");
  await staff.setViewportSize({ width: 1366, height: 768 });
  await picture(staff, "finalise");
  await staff.getByRole("button", { name: "Vérifier avant de finaliser" }).click();
  await expect(staff.getByRole("heading", { name: "Ce qui va être finalisé" })).toBeVisible();
  await picture(staff, "finalise-summary");
  await staff.getByRole("button", { name: "Finaliser la session" }).click();
  await expect(staff.getByText("Cochez cette case pour finaliser.")).toBeVisible();
  await staff.getByRole("checkbox", { name: /Je confirme/ }).check();
  await staff.getByRole("button", { name: "Finaliser la session" }).click();
  await expect(staff.getByText(/3 signalements attendent le jury/)).toBeVisible();
  await picture(staff, "finalised");

  // Ana waits, as her school does, until the jury has settled the three and publishes.
  await logInAgain(pages.ana, ana);
  await pages.ana.goto("/mes-certifications");
  await expect(pages.ana.getByText("En attente")).toBeVisible();
  const jury = await cast.enter("jury");
  await logInAsJury(jury);
  await jury.goto(`/plateforme/jury/${secrets.number}`);
  await settleReports(jury, ["Vérifié sur la carte.", "Entendu, sans suite.", "Entendu, sans suite."]);
  await openAct(jury, "Publier");
  await actOn(jury, "Publier", "Commission du jour");
  await expect(jury.getByText(/^Publiée le/)).toBeVisible();
  await picture(jury, "judged");

  // 12. Results: the pupils' own, after a new login (their machines' ended with the tests), the class's, the CSV.
  await logInAgain(pages.cleo, cleo);
  await pages.ana.goto("/mes-certifications");
  await pages.ana.getByRole("link", { name: "Voir" }).click();
  await expect(pages.ana.getByText("Certification obtenue").first()).toBeVisible();
  await picture(pages.ana, "own-result");
  // A stranger reads the code on her paper; the signed file is hers, and nobody's once a sign of it is changed.
  const code = await pages.ana.locator(".own-certificate .code").innerText();
  const [file] = await Promise.all([
    pages.ana.waitForEvent("download"),
    pages.ana.getByRole("link", { name: "Fichier signé (Open Badge)" }).click(),
  ]);
  const credential = readFileSync(await file.path(), "utf8");
  const stranger = await cast.enter("stranger");
  await stranger.goto("/verification");
  await stranger.getByLabel("Code de vérification").fill(code);
  await stranger.getByRole("button", { name: "Vérifier", exact: true }).click();
  await expect(stranger.getByRole("heading", { name: "Ce certificat est authentique" })).toBeVisible();
  for (const [text, words] of [
    [credential.replace(ana.lastName, "AUTRE"), "Ce fichier a été modifié."],
    [credential, "La signature est bonne"],
  ] as const) {
    const buffer = Buffer.from(text);
    await stranger
      .getByLabel("Fichier du certificat")
      .setInputFiles({ name: "certificat.json", mimeType: "application/json", buffer });
    await stranger.getByRole("button", { name: "Vérifier la signature" }).click();
    await expect(stranger.getByText(words)).toBeVisible();
  }
  await pages.cleo.goto("/mes-certifications");
  await expect(pages.cleo.getByText("Annulée")).toBeVisible();
  const csv = await staff.request.get(`/api/certifications/resultats.csv?classe=${encodeURIComponent("3e B")}`);
  const bytes = await csv.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").slice(1).trim().split("\n");
  expect(lines[0]).toContain("Numéro de certification");
  expect(lines[0]?.split(";")).toHaveLength(27);
  expect(lines).toHaveLength(4);
  expect(lines.find((line) => line.includes(cleo.lastName))).toContain("Annulée");
});

type Page = Parameters<typeof answerQuestion>[0];

/** What the key of the bank says: a test that is obtained. */
function rightAnswer({ id }: ShownItem): Answer {
  const item = loadStarterPack().find((one) => one.id === id);
  if (item === undefined) throw new Error(`${id} is not in the bank`);
  return answerAs(item, true, 0);
}

/** A line of the paper form, on the page of the finalisation. */
async function report(staff: Page, code: string, listed: string, words: string): Promise<void> {
  // Each line has a form to correct it: the new one's is the last.
  await staff.getByText("Ajouter un signalement").click();
  const codes = staff.getByLabel("Code", { exact: true }).last();
  await codes.selectOption(code, { timeout: 5_000 });
  await staff.getByLabel("Candidat", { exact: true }).last().selectOption({ label: listed }, { timeout: 5_000 });
  await staff.getByLabel("Ce qui s’est passé").last().fill(words);
  await staff.getByRole("button", { name: "Ajouter le signalement" }).click();
  // The line itself, not the words in the form that brings it.
  await expect(staff.locator(".reports p").filter({ hasText: words })).toBeVisible();
}

/** From question `from` up to and including `to`. */
async function answerSome(page: Page, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) await answerQuestion(page, number);
}

/** Three certifiable pupils with a one-time password each, and the listed name of a fourth. */
async function pickPupils(staff: Page, names: string[]) {
  const listed = names.map((name) => name.trim()).filter((name) => /^\p{Lu}[\p{Lu}'’-]+ \p{Lu}\p{Ll}+$/u.test(name));
  const [one = "", two = "", three = "", four = ""] = listed.filter((name) => !/BERNARD|ROCHEF/.test(name));
  const pupils = [await givePassword(staff, one), await givePassword(staff, two), await givePassword(staff, three)];
  const [ana, ben, cleo] = pupils;
  if (ana === undefined || ben === undefined || cleo === undefined) throw new Error("the class is too small");
  return [ana, ben, cleo, four] as const;
}

async function logInAgain(page: Page, pupil: { username: string }): Promise<void> {
  await logIn(page, { identifier: pupil.username, password: CHOSEN });
  await page.waitForURL("**/accueil");
}
