import { expect, type Page } from "@playwright/test";
import { logIn } from "./log-in.ts";

/** To the desk of the jury. */
export async function logInAsJury(page: Page): Promise<void> {
  await logIn(page, { identifier: "jury@vigie.example", password: "Vigie-demo-2026" });
  await page.waitForURL("**/plateforme/jury");
}

/** On a session's page: each open report gets these words, in their order. */
export async function settleReports(page: Page, words: readonly string[]): Promise<void> {
  const settle = page.getByRole("button", { name: "Classer" });
  await expect(settle).toHaveCount(words.length);
  for (const [at, one] of words.entries()) {
    await page.getByLabel("Ce que le jury en conclut").first().fill(one);
    await settle.first().click();
    await expect(settle).toHaveCount(words.length - at - 1);
  }
}

/** Unfolds an act. */
export async function openAct(page: Page, name: string): Promise<void> {
  await page.locator("summary").filter({ hasText: name }).click();
}

/** Does an unfolded act, for a reason. */
export async function actOn(page: Page, act: string, reason: string): Promise<void> {
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: act, exact: true }) });
  await form.getByLabel("Motif").fill(reason);
  await form.getByRole("button", { name: act, exact: true }).click();
}
