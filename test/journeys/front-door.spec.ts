import { expect, picture, test } from "./support/journey.ts";

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
