import { expect, type Locator, type Page } from "@playwright/test";
import { CHOSEN } from "./candidate.ts";
import type { Pupil } from "./staff.ts";

const MOST_PRESSES = 90;

/** Tab until this control has the focus, as a person without a mouse; gives the number of presses. */
export async function tabTo(page: Page, target: Locator): Promise<number> {
  await target.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate((control) => control === document.activeElement)) return presses;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${MOST_PRESSES} presses of Tab never reach ${target}`);
}

export async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<number> {
  const presses = await tabTo(page, target);
  await page.keyboard.press(key);
  return presses + 1;
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** The menu's n-th option, by arrows. */
export async function pick(page: Page, menu: Locator, rank: number): Promise<void> {
  await tabTo(page, menu);
  for (let step = 0; step < rank; step += 1) await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => menu.evaluate((select) => (select instanceof HTMLSelectElement ? select.selectedIndex : -1)))
    .toBe(rank);
}

/** The first login of a pupil, as firstLogIn does it, without a mouse. */
export async function logInByKeyboard(page: Page, pupil: Pupil): Promise<void> {
  await page.goto("/connexion");
  await typeInto(page, page.getByLabel("Identifiant ou adresse e-mail"), pupil.username);
  await typeInto(page, page.getByLabel("Mot de passe", { exact: true }), pupil.oneTime);
  await page.keyboard.press("Enter");
  await typeInto(page, page.getByLabel("Nouveau mot de passe", { exact: true }), CHOSEN);
  await typeInto(page, page.getByLabel("Le même, encore une fois"), CHOSEN);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/accueil");
}
