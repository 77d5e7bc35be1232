import { expect } from "@playwright/test";
import { picture, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";

const OPERATOR = { identifier: "plateforme@vigie.example", password: "Vigie-demo-2026" };

test("somebody asks to be erased: the operator hands over their data, erases them, and the door no longer knows them", async ({
  cast,
}) => {
  cast.allowError("status of 4");
  const adult = await cast.enter("adult");
  const login = { identifier: `adieu-${Date.now()}@exemple.test`, password: "un long mot de passe 7" };
  await adult.goto("/inscription");
  await adult.getByLabel("Prénom et nom").fill("Odile Quemeneur");
  await adult.getByLabel("Adresse e-mail").fill(login.identifier);
  await adult.getByLabel("Mot de passe", { exact: true }).fill(login.password);
  await adult.getByRole("button", { name: "Créer mon compte" }).click();
  await adult.waitForURL((url) => url.pathname !== "/inscription");

  const operator = await cast.enter("operator");
  await logIn(operator, OPERATOR);
  await operator.waitForURL("**/plateforme**");
  await operator.goto("/plateforme/personnes");
  await picture(operator, "people");
  await operator.getByLabel("Identifiant ou adresse e-mail").fill(login.identifier);
  await operator.getByRole("button", { name: "Chercher", exact: true }).click();
  await operator.getByRole("link", { name: "Ses données, ou son effacement" }).click();
  await expect(operator.getByRole("heading", { name: "Ce qui reste, et pourquoi" })).toBeVisible();
  await picture(operator, "person");
  const download = operator.waitForEvent("download");
  await operator.getByRole("button", { name: "Télécharger ses données" }).click();
  expect((await download).suggestedFilename()).toBe("mes-donnees-vigie.zip");

  // Neither without a reason nor without the box.
  await operator.getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(operator.getByText("Cochez la case")).toBeVisible();
  await operator.getByLabel("Motif").fill("Courriel du 12 mai d’Odile Quemeneur");
  await operator.getByRole("checkbox").check();
  await operator.getByRole("button", { name: "Effacer", exact: true }).click();
  await operator.waitForURL("**/conservation?efface=1**");
  const line = operator.getByRole("row").filter({ hasText: "Courriel du 12 mai d’[…]" });
  await expect(line.first()).toContainText("Terminé le");
  await picture(operator, "erased");

  await adult.reload();
  await logIn(adult, login);
  await expect(adult.getByText("Identifiant ou mot de passe inexact.").first()).toBeVisible();
});
