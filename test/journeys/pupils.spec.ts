import type { Page } from "@playwright/test";
import { expect, picture, test } from "./support/journey.ts";
import { logInAsStaff } from "./support/staff.ts";

const CLASS = "6e Z";

test("a pupil is added by hand, called otherwise, found twice, made one, and has a slip", async ({ cast }) => {
  // The refusal of a second line for the same person.
  cast.allowError("status of 409");
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  await add(staff, { lastName: "ZÉNON", firstName: "Maya", ine: "120000001ZZ" });
  await expect(staff.getByText("L’élève est ajouté.")).toBeVisible();
  await staff.getByLabel("Prénom", { exact: true }).fill("Mia");
  await staff.getByRole("button", { name: "Enregistrer le nom affiché" }).click();
  await expect(staff.getByRole("heading", { name: "ZÉNON Mia" })).toBeVisible();
  await picture(staff, "pupil-called");

  await add(staff, { lastName: "Zenon", firstName: "MAYA", ine: "" });
  await expect(staff.getByText("Déjà dans la liste : ZÉNON Maya")).toBeVisible();
  await picture(staff, "pupil-listed");
  await staff.getByLabel("C’est une autre personne").check();
  await staff.getByRole("button", { name: "Ajouter l’élève" }).click();
  await expect(staff.getByText("L’élève est ajouté.")).toBeVisible();

  await staff.goto(`/eleves?classe=${encodeURIComponent(CLASS)}`);
  await staff.getByText("1 élève est peut-être deux fois dans la liste").click();
  await picture(staff, "pupils-doubles");
  await staff.getByRole("listitem").filter({ hasText: CLASS }).getByRole("link").click();
  await expect(staff.getByRole("radio", { name: "Garder ZÉNON Maya" })).toBeChecked();
  await picture(staff, "pupils-compared");
  await staff.getByRole("button", { name: "Réunir les deux lignes" }).click();
  await expect(staff.getByText("Les deux lignes n’en font plus qu’une")).toBeVisible();
  await expect(staff.getByText("Réuni avec Zenon MAYA")).toBeVisible();

  await staff.goto(`/eleves?classe=${encodeURIComponent(CLASS)}`);
  await expect(staff.locator("tbody tr")).toHaveCount(1);
  await staff.getByRole("checkbox", { name: "Choisir toute la page" }).check();
  await staff.getByRole("button", { name: "Identifiants des élèves cochés" }).click();
  await picture(staff, "pupils-chosen");
  const download = staff.waitForEvent("download");
  await staff.getByRole("button", { name: "Étiquettes (PDF)" }).click();
  expect((await download).suggestedFilename()).toBe("identifiants_eleves.pdf");
});

async function add(page: Page, person: { lastName: string; firstName: string; ine: string }): Promise<void> {
  await page.goto("/eleves");
  await page.getByRole("link", { name: "Ajouter un élève" }).click();
  await page.getByLabel("Nom de naissance").fill(person.lastName);
  await page.getByLabel("Prénom").fill(person.firstName);
  await page.getByLabel("Date de naissance").fill("2014-05-06");
  await page.getByLabel("Sexe").selectOption("F");
  await page.getByLabel("Classe").fill(CLASS);
  await page.getByLabel("INE (facultatif)", { exact: true }).fill(person.ine);
  await page.getByRole("button", { name: "Ajouter l’élève" }).click();
}
