import type { Page } from "@playwright/test";
import { textOfPages } from "#test/documents/poppler.ts";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { FAMILY_NAMES, GIRLS_NAMES } from "#test/support/siecle/names.ts";
import { sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import { answerRight } from "./support/answer-right.ts";
import { enterAs, originOf } from "./support/by-forms.ts";
import { CHOSEN } from "./support/candidate.ts";
import { expect, LEFT_EARLY, picture, test } from "./support/journey.ts";
import { press, typeInto } from "./support/keyboard.ts";

/** Another college of the demo on its first day. */
const PRINCIPAL = { identifier: "principal@platanes.example", password: "Vigie-demo-2026" };
const UAI = "0999015L";
const PUPILS = 600;
const A_CLASS = 30;
const CLASS = "3E 01";

test("a new school: a roll of 600, slips, a pupil certifiable by keyboard, and boards that change by themselves", {
  tag: "@long",
}, async ({ cast }) => {
  test.setTimeout(180_000);
  cast.allowError(LEFT_EARLY);
  const staff = await cast.enter("principal");
  await importRoll(staff);

  // The board of the whole school stays open in a tab of its own from here on.
  const board = await staff.context().newPage();
  await board.goto("/eleves/preparation");
  const figure = (page: Page, kind: string) =>
    page.locator(".tally > div").filter({ hasText: kind }).locator(".tally-figure");
  await expect(board.getByText("En direct")).toBeVisible();
  await expect(figure(board, "Sans identifiant")).toHaveText(String(PUPILS));
  await mark(board);

  const { name, username, oneTime } = await printSlips(staff);
  await expect(figure(board, "Sans identifiant")).toHaveText(String(PUPILS - A_CLASS));
  await expect(figure(board, "Jamais connectés")).toHaveText(String(A_CLASS));

  // One press on the board of the class gives the path; its page is projected, and followed in a third tab.
  await staff.goto(`/eleves/preparation?classe=${encodeURIComponent(CLASS)}`);
  await staff
    .getByRole("link", { name: /Donner|Imprimer/ })
    .first()
    .waitFor();
  await picture(staff, "readiness-class");
  const paper = textOfPages(await staff.pdf({ preferCSSPageSize: true })).join(" ");
  expect([paper.includes(name), paper.includes("Actualiser"), paper.includes("Équipe")]).toEqual([true, false, false]);
  await giveSos(staff);
  const results = await staff.context().newPage();
  await results.goto(staff.url().split("?")[0] ?? "");
  const line = results.locator("tbody tr").filter({ hasText: name });
  await expect(line).toContainText("Donné");
  await expect(results.getByText("En direct")).toBeVisible();
  await mark(results);
  await staff.getByRole("link", { name: "Projeter ou imprimer" }).click();
  await expect(staff.getByRole("img", { name: /Code QR/ })).toBeVisible();
  await expect(staff.getByText(`Commencés : 0 sur ${A_CLASS}`)).toBeVisible();
  await picture(staff, "path-projected");
  const projected = textOfPages(await staff.pdf({ preferCSSPageSize: true }));
  expect([projected.length, projected[0]?.includes("Imprimer")]).toEqual([1, false]);
  expect(projected[0]).toContain("Ouvrez ");
  const link = `${originOf()}${new URL(results.url()).pathname.replace("/parcours/", "/mes-parcours/")}`;

  // The code that a phone reads is that link: the door, a password, and the path, without a mouse.
  const pupil = await cast.enter("pupil");
  await pupil.goto(link);
  await typeInto(pupil, pupil.getByLabel("Identifiant ou adresse e-mail"), username);
  await typeInto(pupil, pupil.getByLabel("Mot de passe", { exact: true }), oneTime);
  await pupil.keyboard.press("Enter");
  await typeInto(pupil, pupil.getByLabel("Nouveau mot de passe", { exact: true }), CHOSEN);
  await typeInto(pupil, pupil.getByLabel("Le même, encore une fois"), CHOSEN);
  await pupil.keyboard.press("Enter");
  await pupil.waitForURL("**/mes-parcours/*");
  await press(pupil, pupil.getByRole("button", { name: "Commencer" }));
  await expect(pupil.getByText("0 compétence sur 5 au niveau 1")).toBeVisible();

  // Not known: told at once, and the path goes on elsewhere.
  await press(pupil, pupil.getByRole("button", { name: "Je ne sais pas" }));
  await expect(pupil.getByText("Question passée")).toBeVisible();
  await expect(line).toContainText("0 sur 1");
  // A competence with several tasks of level 1 takes more than one of them.
  let given = 0;
  for (let reached = 0; reached < 5 && given < 15; given += 1) {
    await press(pupil, pupil.getByRole("link", { name: "Question suivante" }));
    await answerRight(pupil);
    await press(pupil, pupil.getByRole("button", { name: "Valider" }));
    await expect(pupil.getByText("C’est juste.")).toBeVisible();
    const told = pupil.getByText(/^\d compétences? sur 5 au niveau 1/);
    const now = Number.parseInt(await told.innerText(), 10);
    // A right answer takes nothing away, and gives one competence at the most.
    expect([reached, reached + 1]).toContain(now);
    reached = now;
  }
  await expect(pupil.getByText("Vous êtes prêt pour la certification : 5 compétences au niveau 1.")).toBeVisible();
  await press(pupil, pupil.getByRole("link", { name: "Voir mon parcours" }));
  await expect(pupil.getByRole("heading", { name: "Vous êtes prêt pour la certification" })).toBeVisible();

  // Nobody reloaded anything: the three tabs of the staff know.
  await expect(figure(board, "Prêts")).toHaveText("1");
  await expect(figure(board, "Jamais connectés")).toHaveText(String(A_CLASS - 1));
  await expect(line).toContainText("Terminé");
  await expect(line).toContainText(`${given} sur ${given + 1}`);
  await expect(staff.getByText(`Commencés : 1 sur ${A_CLASS}. Terminés : 1.`)).toBeVisible();
  expect([await isMarked(board), await isMarked(results)]).toEqual([true, true]);
  await picture(board, "readiness-board");
  await picture(results, "path-results");
  await expectFiles(results, { asked: given + 1, right: given });
});

async function importRoll(staff: Page): Promise<void> {
  await enterAs(staff, PRINCIPAL);
  await staff.goto("/eleves/importer");
  await staff.getByLabel("J’ai lu ces conditions et je les accepte.").check();
  await staff.getByRole("button", { name: "Continuer" }).click();
  await staff.getByRole("heading", { name: "Conditions d’utilisation" }).waitFor({ state: "hidden" });
  await staff.goto("/eleves/importer");
  const pupils = Array.from({ length: PUPILS }, (_, rank) =>
    sieclePupil({
      eleveId: String(700_000 + rank),
      ine: `2${String(rank).padStart(8, "0")}ZZ`,
      lastName: FAMILY_NAMES[rank % FAMILY_NAMES.length] ?? "",
      firstName: GIRLS_NAMES[(rank * 7) % GIRLS_NAMES.length] ?? "",
      birthdate: `${String(1 + (rank % 28)).padStart(2, "0")}/0${1 + (Math.floor(rank / 28) % 9)}/2012`,
      structures: [{ code: `3E ${String(1 + Math.floor(rank / A_CLASS)).padStart(2, "0")}`, type: "D" }],
    }),
  );
  const buffer = Buffer.from(encodeLatin9(buildSiecle({ uai: UAI, pupils })));
  await staff
    .getByLabel("Fichier des élèves")
    .setInputFiles({ name: "ElevesSansAdresses.xml", mimeType: "text/xml", buffer });
  await staff.getByRole("button", { name: "Vérifier le fichier" }).click();
  await staff.getByRole("button", { name: `Importer ${PUPILS} élèves` }).click();
  await expect(staff.getByText("Import terminé.")).toBeVisible();
}

/** The slips of a class, and the first of them as its pupil reads it. */
async function printSlips(staff: Page): Promise<{ name: string; username: string; oneTime: string }> {
  await staff.goto(`/eleves/identifiants?classe=${encodeURIComponent(CLASS)}`);
  const row = staff.locator("tbody tr").first().locator("td");
  const [name = "", username = ""] = (await row.allInnerTexts()).map((text) => text.trim());
  const [download] = await Promise.all([
    staff.waitForEvent("download"),
    staff.getByRole("button", { name: /à découper/ }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const text = textOfPages(Buffer.concat(chunks)).join(" ");
  expect(text.match(/[a-z]{6}\d{2}\b/g)?.length).toBeGreaterThanOrEqual(A_CLASS);
  const [, oneTime = ""] = new RegExp(`${username.replace(".", "\\.")}\\b.*?\\b([a-z]{6}\\d{2})\\b`).exec(text) ?? [];
  expect(oneTime).toMatch(/^[a-z]{6}\d{2}$/);
  return { name, username, oneTime };
}

async function giveSos(staff: Page): Promise<void> {
  await staff.goto("/parcours/nouveau");
  await staff.getByLabel("Nom du parcours").fill("SOS de rentrée");
  await staff.getByLabel("Pour").selectOption({ label: CLASS });
  await staff.getByRole("button", { name: "Créer le parcours" }).click();
  await staff.waitForURL(/\/parcours\/[A-Z]{6}\d{3}/);
}

/** A page that is loaded anew forgets this. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(globalThis, "journeyMark", true));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => Reflect.get(globalThis, "journeyMark") === true);
}

async function expectFiles(results: Page, { asked, right }: { asked: number; right: number }): Promise<void> {
  const get = async (path: string) => (await results.request.get(path, { headers: { Origin: originOf() } })).text();
  expect(await get(`/api${new URL(results.url()).pathname}.csv`)).toContain(`"terminé";${asked};${right};"oui";5`);
  const board = (await get(`/api/eleves/preparation.csv?classe=${encodeURIComponent(CLASS)}`)).trim().split("\n");
  expect(board).toHaveLength(1 + A_CLASS);
  expect(board.filter((row) => row.includes('"prêt";5'))).toHaveLength(1);
}
