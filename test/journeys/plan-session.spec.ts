import type { Page } from "@playwright/test";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { encodeLatin9 } from "#test/support/siecle/encode-latin9.ts";
import { sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import { expect, picture, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";
import { planFields } from "./support/staff.ts";

/** Its admin has an account and nothing else: no pupil, no session, terms not accepted. */
const NEW_STAFF = { identifier: "principale@tilleuls.example", password: "Vigie-demo-2026" };
const NEW_UAI = "0999014K";
const NAMES = ["AUBRY Nina", "BLANC Tom", "CARON Léa", "DIALLO Issa", "EVRARD Zoé", "FAURE Hugo"];

test("from an empty establishment to a planned session with an enrolled class, repeated and supervised by a team", async ({
  cast,
}) => {
  const page = await cast.enter("principal");
  await logIn(page, NEW_STAFF);
  await page.getByLabel("J’ai lu ces conditions et je les accepte.").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("heading", { name: "Aucune session" })).toBeVisible();

  await importRoll(page);
  const number = await plan(page);
  await page.getByRole("link", { name: "Inscrire des élèves" }).first().click();
  await page.getByRole("button", { name: "Inscrire 6 élèves" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(6);
  await page.getByRole("link", { name: "Détails" }).click();
  await expect(page.getByText("6 candidats ne sont pas encore certifiables")).toBeVisible();

  await repeat(page, number);
  await page.getByRole("link", { name: "Équipe" }).click();
  await page.getByLabel("Adresses e-mail").fill("karim@tilleuls.example");
  await page.getByRole("button", { name: "Envoyer les invitations" }).click();
  await expect(page.getByText("1 invitation envoyée.")).toBeVisible();

  const colleague = await cast.enter("colleague");
  await joinTeam(colleague);
  await colleague.getByRole("searchbox").fill("gymnase");
  await colleague.getByRole("button", { name: "Rechercher" }).click();
  await expect(colleague).toHaveURL(/\?recherche=gymnase/);
  await expect(colleague.locator("tbody tr")).toHaveCount(1);
  await expect(colleague.locator("tbody tr")).toContainText("Prévue");
  await picture(colleague, "sessions-of-a-new-school");
});

async function importRoll(page: Page): Promise<void> {
  await page.goto("/eleves/importer");
  const pupils = NAMES.map((name, rank) => {
    const [lastName = "", firstName = ""] = name.split(" ");
    return sieclePupil({ eleveId: String(900_001 + rank), ine: `00000000${rank + 1}AA`, lastName, firstName });
  });
  const buffer = Buffer.from(encodeLatin9(buildSiecle({ uai: NEW_UAI, pupils })));
  await page
    .getByLabel("Fichier des élèves")
    .setInputFiles({ name: "ElevesSansAdresses.xml", mimeType: "text/xml", buffer });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  await page.getByRole("button", { name: "Importer 6 élèves" }).click();
  await expect(page.getByText("Import terminé.")).toBeVisible();
}

async function plan(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Sessions" }).click();
  await page.getByRole("link", { name: "Nouvelle session" }).click();
  const { date, time } = planFields();
  await page.getByLabel("Nom de la salle").fill("Salle des Tilleuls");
  await page.getByLabel("Date de début").fill(date);
  await page.getByLabel("Heure de début").fill(time);
  await page.getByLabel("Surveillant(s)").fill("Claire Aubry");
  await page.getByRole("button", { name: "Créer la session" }).click();
  await page.waitForURL(/\/sessions\/\d+$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Another day and room: a session with the same pupils, which says when it opens. */
async function repeat(page: Page, number: string): Promise<void> {
  const today = planFields().date;
  const nextWeek = new Date(Date.parse(`${today}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByRole("link", { name: "Dupliquer" }).click();
  await page.getByLabel("Nom de la salle").fill("Gymnase");
  await page.getByLabel("Date de début").fill(nextWeek);
  await page.getByRole("button", { name: "Créer la session" }).click();
  await page.waitForURL((url) => /\/sessions\/\d+$/.test(url.pathname) && !url.pathname.endsWith(number));
  await expect(page.getByRole("link", { name: "Candidats 6" })).toBeVisible();
  await expect(page.getByText("Les candidats pourront commencer à partir du")).toBeVisible();
}

async function joinTeam(page: Page): Promise<void> {
  await page.goto("/courrier");
  await page
    .getByRole("link", { name: /\/invitation\/equipe\?jeton=/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/invitation\/equipe$/);
  await expect(page.getByText("Collège Les Tilleuls")).toBeVisible();
  await page.getByRole("link", { name: "Je crée un compte" }).click();
  await page.getByLabel("Prénom et nom").fill("Karim Adel");
  await page.getByLabel("Adresse e-mail").fill("karim@tilleuls.example");
  await page.getByLabel("Mot de passe", { exact: true }).fill("une phrase assez longue 7");
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await page.getByRole("button", { name: "Rejoindre l’équipe" }).click();
  await page.getByLabel("J’ai lu ces conditions et je les accepte.").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL("**/sessions");
}
