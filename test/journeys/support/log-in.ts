import type { Page } from "@playwright/test";

export interface Login {
  /** A username or an e-mail address. */
  readonly identifier: string;
  readonly password: string;
}

/** Through the one door, in French, as everybody does. The page that follows is the caller's to expect. */
export async function logIn(page: Page, { identifier, password }: Login): Promise<void> {
  await page.goto("/connexion");
  await page.getByLabel("Identifiant ou adresse e-mail").fill(identifier);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Je me connecte" }).click();
}
