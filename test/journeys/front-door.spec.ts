import { expect, picture, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";

test("the front door answers in French, is a real page, and breaks nothing in the browser", async ({ cast }) => {
  const page = await cast.enter("visitor");
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveTitle(/Vigie/);
  await expect(page.locator("h1")).toHaveCount(1);
  await picture(page, "front-door");
});

test("an English browser is answered in English", async ({ cast }) => {
  const page = await cast.enter("visitor", { locale: "en-GB" });
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a login that nobody has gets one clear sentence, and the typed name is kept", async ({ cast }) => {
  cast.allowError("status of 4");
  const page = await cast.enter("visitor");
  await logIn(page, { identifier: "nobody.here0101", password: "wrong-password-1" });
  await expect(page.getByText("Identifiant ou mot de passe inexact.").first()).toBeVisible();
  await expect(page.getByLabel("Identifiant ou adresse e-mail")).toHaveValue("nobody.here0101");
});
