import type { Locator, Page } from "@playwright/test";
import { logIn } from "./log-in.ts";
import { type Pupil, type Secrets, SUPERVISOR } from "./staff.ts";

/** A page takes a press this soon after its own act on a candidate for the second half of a double click. */
export const ECHO_MS = 850;

export async function openRoom(page: Page, { number, password }: Secrets): Promise<void> {
  await logIn(page, SUPERVISOR);
  await page.waitForURL("**/surveiller");
  await page.getByLabel("Numéro de la session").fill(number);
  await page.getByLabel("Mot de passe de la session").fill(password);
  await page.getByRole("button", { name: "Surveiller la session" }).click();
  await page.waitForURL(`**/surveiller/${number}`);
}

/** The line of one candidate, wherever it stands. */
export function rowOf(page: Page, { listed }: Pupil): Locator {
  return page.locator("li.cand").filter({ hasText: listed });
}

export function actOf(page: Page, act: string, pupil: Pick<Pupil, "listed">): Locator {
  return page.getByRole("button", { name: new RegExp(`^${act}.*\\s:\\s${pupil.listed}`) });
}
