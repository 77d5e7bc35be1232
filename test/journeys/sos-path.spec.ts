import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { answerRight } from "./support/answer-right.ts";
import { enterAs, originOf } from "./support/by-forms.ts";
import { expect, test } from "./support/journey.ts";
import { logInByKeyboard, press } from "./support/keyboard.ts";
import { ADMIN, givePassword } from "./support/staff.ts";

const CLASS = "3e A";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// The demo has four pupils of 3e A who are not certifiable, with three competences each. Another journey takes the first.
test("from the board to certifiable: a class is given the SOS path, one pupil follows it by keyboard", async ({
  cast,
}) => {
  test.setTimeout(60_000);
  const staff = await cast.enter("staff");
  await enterAs(staff, ADMIN);

  // One click on the board of the class gives the path to the four.
  await staff.goto("/eleves/preparation");
  await staff.getByRole("link", { name: `Ouvrir la classe ${CLASS}` }).click();
  const notReady = staff.getByText("Non certifiables").locator("xpath=ancestor::div[1]");
  await expect(notReady.locator(".tally-figure")).toHaveText("4");
  const weak = staff.locator("tbody tr").filter({ hasText: "Non certifiable" }).locator("td:first-child");
  const name = (await weak.last().innerText()).trim();
  await staff.getByRole("button", { name: "Donner un parcours SOS" }).click();
  await expect(staff.getByText("Parcours donné à 4 élèves.")).toBeVisible();
  const results = staff.url();
  const line = staff.locator("tbody tr").filter({ hasText: name });
  await expect(line).toContainText("Donné");
  const pupil = await givePassword(staff, name);

  // The pupil finds it on the home page, without a code.
  const page = await cast.enter("pupil");
  await logInByKeyboard(page, pupil);
  await expectSound(page);
  await press(page, page.getByRole("link", { name: "Commencer", exact: true }).first());
  await press(page, page.getByRole("button", { name: "Commencer" }));
  await expect(page.getByText("3 compétences sur 5 au niveau 1")).toBeVisible();

  // Not known: told at once, without the answer, and the path goes on elsewhere.
  await press(page, page.getByRole("button", { name: "Je ne sais pas" }));
  await expect(page.getByText("Question passée")).toBeVisible();
  await expect(page.getByRole("region", { name: "La bonne réponse" })).toHaveCount(0);
  await press(page, page.getByRole("link", { name: "Question suivante" }));
  for (const reached of [4, 5]) {
    await answerRight(page);
    await press(page, page.getByRole("button", { name: "Valider" }));
    await expect(page.getByText("C’est juste.")).toBeVisible();
    await expect(page.getByText(`${reached} compétences sur 5 au niveau 1`)).toBeVisible();
    if (reached === 5) break;
    await expectSound(page);
    await press(page, page.getByRole("link", { name: "Question suivante" }));
  }
  await expect(page.getByText("Vous êtes prêt pour la certification : 5 compétences au niveau 1.")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Voir mon parcours" }));
  await expect(page.getByRole("heading", { name: "Vous êtes prêt pour la certification" })).toBeVisible();
  for (const path of ["/competences", "/mes-parcours"]) {
    await page.goto(path);
    await expectSound(page);
  }

  // The board and the results say so at the next look.
  await staff.goto(results);
  await expect(line).toContainText("Terminé");
  await expect(line).toContainText("2 sur 3");
  await expectSound(staff);
  const csv = await staff.request.get(`/api${new URL(results).pathname}.csv`, { headers: { Origin: originOf() } });
  expect(await csv.text()).toContain('"terminé";3;2;"oui";5');
  await staff.goto(`/eleves/preparation?classe=${encodeURIComponent(CLASS)}`);
  await expect(notReady.locator(".tally-figure")).toHaveText("3");
});

/** No fault of WCAG 2.2 AA, and no sideways scroll on a phone of 360 px. */
async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found, page.url()).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 640 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${page.url()} at 360 px`).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
}
