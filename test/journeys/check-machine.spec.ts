import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { enterAs } from "./support/by-forms.ts";
import { expect, picture, test } from "./support/journey.ts";
import { SchoolProxy } from "./support/school-proxy.ts";
import { MEMBER } from "./support/staff.ts";

const MINUTE_MS = 60_000;

/** By the rules of WCAG 2.2 AA, and without a sideways scroll at 320 px. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("staff make a code for a room; a sound computer and one behind a filter check themselves and send their result", async ({
  cast,
}) => {
  for (const words of ["WebSocket connection", "net::ERR_", "422"]) cast.allowError(words);
  const staff = await cast.enter("staff");
  await enterAs(staff, MEMBER);
  await staff.goto("/sessions");
  await staff.getByRole("link", { name: "Vérifier les postes" }).click();
  await staff.getByRole("button", { name: "Faire un code" }).click();
  await expect(staff.getByText("Remplissez ce champ")).toBeVisible();
  await staff.getByLabel("Salle à vérifier").fill("B204");
  await staff.getByRole("button", { name: "Faire un code" }).click();
  await expect(staff.getByRole("heading", { name: "Postes de la salle B204" })).toBeVisible();
  const code = new URL(staff.url()).pathname.split("/").at(-1) ?? "";
  await expect(staff.getByText(new RegExp(`/poste/${code}$`))).toBeVisible();
  await expect(staff.getByText("Aucun poste n’a encore envoyé de résultat")).toBeVisible();

  // Typed as on paper, in small letters; nobody is logged in.
  const sound = await cast.enter("a sound computer");
  await sound.goto("/connexion");
  await sound.getByRole("link", { name: "Vérifier ce poste" }).click();
  await expect(sound.getByText("Ce poste est prêt.")).toBeVisible();
  await expect(sound.getByText("Bon", { exact: true })).toHaveCount(9);
  await sound.goto(`/poste/${code.toLowerCase()}`);
  await expect(sound.getByText("Salle B204")).toBeVisible();
  await sound.getByRole("button", { name: "Envoyer le résultat" }).click();
  await expect(sound.getByText("Écrivez le nom de ce poste, par exemple Poste 12.")).toBeVisible();
  await sound.getByLabel("Nom de ce poste").fill("Poste 2");
  await sound.getByRole("button", { name: "Envoyer le résultat" }).click();
  await expect(sound.getByText(/Résultat de Poste 2 envoyé pour la salle B204/)).toBeVisible();
  await expectAccessible(sound);
  const [download] = await Promise.all([
    sound.waitForEvent("download"),
    sound.getByRole("link", { name: "Enregistrer le fichier d’essai" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("essai-vigie.csv");

  const proxy = await SchoolProxy.open({ blocksSockets: true });
  const filtered = await cast.enter("a computer behind a filter", proxy.options);
  await filtered.route("**/api/essai/document", (route) => route.abort());
  await filtered.addInitScript((ahead) => {
    const now = Date.now;
    Date.now = () => now() + ahead;
  }, 7 * MINUTE_MS);
  await filtered.goto("/poste/XXXXXX");
  await expect(filtered.getByText(/Aucune salle n’a ce code/)).toBeVisible();
  await expect(filtered.getByText("Ce poste n’est pas prêt. Corrigez d’abord ce qui est bloquant.")).toBeVisible();
  const lineOf = (name: string) => filtered.locator(".check-lines li").filter({ hasText: name });
  await expect(lineOf("Téléchargement")).toContainText("Bloquant");
  await expect(lineOf("Liaison en direct")).toContainText("Refusée par le réseau");
  await expect(lineOf("Horloge")).toContainText("En avance de 7 minutes");
  await expect(lineOf("Horloge")).toContainText("c’est l’heure du serveur qui compte");
  await filtered.getByLabel("Code de la salle").fill(code);
  await filtered.getByLabel("Nom de ce poste").fill("Poste 12");
  await filtered.getByRole("button", { name: "Envoyer le résultat" }).click();
  await expect(filtered.getByText(/Résultat de Poste 12 envoyé/)).toBeVisible();
  await expectAccessible(filtered);
  await picture(filtered, "check-machine-filtered");
  await proxy.close();

  await staff.getByRole("link", { name: "Actualiser" }).click();
  await expect(staff.locator("tbody tr")).toHaveCount(2);
  const [first, second] = await staff.locator("tbody tr").all();
  await expect(first ?? staff.locator("none")).toContainText("Poste 12");
  await expect(first ?? staff.locator("none")).toContainText(
    "Demandez au référent réseau d’autoriser les téléchargements",
  );
  await expect(second ?? staff.locator("none")).toContainText("Rien à faire");
  await expectAccessible(staff);
  await picture(staff, "check-machine-staff");
  const csv = await staff.request.get(`/api/postes/${code}.csv`);
  expect(await csv.text()).toContain('"Poste 12";"bloquant"');
  await staff.goto("/postes");
  await expect(staff.locator("tbody tr").filter({ hasText: code })).toContainText("B204");
  await expectAccessible(staff);
});
