import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync, zipSync } from "fflate";
import { expect, picture, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";
import { planSession } from "./support/staff.ts";

const HIGHER_STAFF = { identifier: "scolarite@deux-rives.example", password: "Vigie-demo-2026" };
const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1366, height: 768 };

type Line = readonly string[];

/** name, first name, sex, birth, country, INSEE, postal code, city, identifier, extra time */
const RIGHT: readonly Line[] = [
  ["AUBERT", "Chloé", "F", "02/04/2003", "France", "35238", "", "", "0007", ""],
  ["KONÉ", "Issa", "M", "11/12/2002", "Côte d’Ivoire", "", "", "Bouaké", "0008", "0,33"],
  ["PAYET", "Léa", "F", "30/08/2004", "La Réunion", "", "97410", "Saint-Pierre", "0009", ""],
];
const WRONG: readonly Line[] = RIGHT.map((cells, at) =>
  cells.with([3, 2, 7][at] ?? 0, ["31/02/2003", "H", "Saint-Paul"][at] ?? ""),
);

test("a list with three faulty lines is read, told line by line, corrected and taken whole", async ({ cast }) => {
  cast.allowError("status of 4");
  const page = await cast.enter("staff");
  await logIn(page, HIGHER_STAFF);
  await page.waitForURL("**/sessions");
  const { number } = await planSession(page, { room: "Amphi des fichiers" });
  await page.getByRole("link", { name: "Inscrire des candidats" }).first().click();
  await expect(page.getByRole("heading", { name: "Inscrire un candidat" })).toBeVisible();
  await page.getByRole("link", { name: "Par fichier" }).click();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Télécharger le modèle (.ods)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`candidats-${number}.ods`);
  const template = new Uint8Array(await readFile(await download.path()));

  await send(page, fillIn(template, WRONG));
  await expect(page.getByText("3 points à corriger dans le fichier.")).toBeVisible();
  const told = page.getByRole("region", { name: "Points à corriger" }).locator("tbody tr");
  await expect(told).toHaveText([
    /^6D.*naissance.*31\/02\/2003.*n’est pas une date/,
    /^7C.*écrivez M ou F/,
    /^8H.*97410.*Saint-Pierre/,
  ]);
  await look(page, "enrol-file-errors");

  await send(page, fillIn(template, RIGHT));
  await expect(page.getByText("3 candidats à inscrire")).toBeVisible();
  await look(page, "enrol-file-check");
  await page.getByRole("button", { name: "Enregistrer 3 candidats" }).click();
  await expect(page.getByText("Enregistré : 3 inscrits")).toBeVisible();
  await page.getByRole("link", { name: "Voir les candidats" }).click();
  const rows = page.getByRole("region", { name: "Candidats" }).locator("tbody tr");
  await expect(rows).toHaveText([/AUBERT Chloé.*0007/, /KONÉ Issa.*0008/, /PAYET Léa.*0009/]);
  await expect(page.getByRole("textbox", { name: "Temps majoré de KONÉ Issa" })).toHaveValue("33\u202f%");
  await look(page, "enrol-candidates");

  await page.getByRole("link", { name: "Modifier AUBERT Chloé" }).click();
  await expect(page.getByLabel("Code INSEE de la commune")).toHaveValue("35238");
  await page.getByLabel("Prénom").fill("Chloë-Anne");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(rows.first()).toContainText("Chloë-Anne");

  await page.goto(`/sessions/${number}/inscrire/candidat`);
  await page.getByRole("button", { name: "Inscrire ce candidat" }).click();
  await expect(page.getByText("Écrivez le nom de naissance.")).toBeVisible();
  await look(page, "enrol-one-errors");
  await page.getByLabel("Nom de naissance").fill("Payet");
  await page.getByLabel("Prénom").fill("LEA");
  await page.getByLabel("Date de naissance").fill("2004-08-30");
  await page.getByLabel("Sexe").selectOption("F");
  await page.getByLabel("Code INSEE de la commune").fill("97416");
  await page.getByRole("button", { name: "Inscrire ce candidat" }).click();
  await expect(page.getByText("Cette personne est déjà inscrite à cette session")).toBeVisible();
  await page.getByLabel("Prénom").fill("Noé");
  await page.getByLabel("Sexe").selectOption("M");
  await page.getByRole("button", { name: "Inscrire ce candidat" }).click();
  await expect(page.getByText("Noé Payet : inscription faite.")).toBeVisible();
  await expect(page.getByLabel("Nom de naissance")).toHaveValue("");
  await repeatWithCandidates(page, number);
});

/** A copy takes the candidates along though no roll knows them; an establishment without classes is told of none. */
async function repeatWithCandidates(page: Page, number: string): Promise<void> {
  await page.goto(`/sessions/nouvelle?copie=${number}`);
  await expect(page.getByLabel("Inscrire aussi les mêmes candidats (4), avec leur temps majoré")).toBeChecked();
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Date de début").fill(nextWeek);
  await page.getByRole("button", { name: "Créer la session" }).click();
  await expect(page.getByRole("link", { name: "Candidats 4" })).toBeVisible();

  await page.goto(`/sessions/nouvelle?copie=${number}`);
  await page.getByLabel("Nom de la salle").fill("Amphi sans personne");
  await page.getByLabel("Date de début").fill(nextWeek);
  await page.getByLabel(/Inscrire aussi/).uncheck();
  await page.getByRole("button", { name: "Créer la session" }).click();
  await expect(page.getByText("Aucun candidat inscrit. Inscrivez-les un par un")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("classe");
  await page.getByRole("link", { name: "Supprimer" }).click();
  await expect(page.getByText("Personne n’est inscrit.")).toBeVisible();
}

async function send(page: Page, file: Uint8Array): Promise<void> {
  await page.getByLabel("Fichier des candidats").setInputFiles({
    name: "candidats.ods",
    mimeType: "application/vnd.oasis.opendocument.spreadsheet",
    buffer: Buffer.from(file),
  });
  await page.getByRole("button", { name: "Vérifier le fichier" }).click();
}

/** The template as somebody fills it in: rows of text in the place of the first empty ones. */
function fillIn(template: Uint8Array, lines: readonly Line[]): Uint8Array {
  const parts = unzipSync(template);
  const content = new TextDecoder().decode(parts["content.xml"]);
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const rows = lines.map((cells) => `<table:table-row>${cells.map(cell).join("")}</table:table-row>`).join("");
  const empty = '<table:table-row table:number-rows-repeated="';
  expect(content).toContain(empty);
  return zipSync({ ...parts, "content.xml": new TextEncoder().encode(content.replace(empty, rows + empty)) });
}

/** On a desk and on a phone, without a sideways scroll. */
async function look(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-desktop`);
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-phone`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.setViewportSize(DESKTOP);
}
