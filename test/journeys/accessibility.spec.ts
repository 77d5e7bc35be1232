import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./support/journey.ts";
import { logInAsStaff } from "./support/staff.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const DEMO_SESSION = "48213";

test("no page at the door breaks WCAG 2.2 AA", async ({ cast }) => {
  const visitor = await cast.enter("visitor");
  for (const path of ["/connexion", "/inscription", "/mot-de-passe-oublie", "/poste"])
    await expectAccessible(visitor, path);
});

test("no page of the staff breaks WCAG 2.2 AA, nor needs a sideways scroll at 320 px", async ({ cast }) => {
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  const session = `/sessions/${DEMO_SESSION}`;
  const paths = [
    "/sessions",
    "/sessions/nouvelle",
    session,
    `${session}/candidats`,
    `${session}/inscrire?classe=3e%20B`,
    `${session}/telechargements`,
    `${session}/journal`,
    "/eleves",
    "/eleves/importer",
    "/eleves/identifiants",
    "/certifications",
    "/postes",
    "/compte",
  ];
  for (const path of paths) await expectAccessible(staff, path);
  await staff.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await staff.goto(path);
    const overflow = await staff.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${path} at 320 px`).toBeLessThanOrEqual(0);
  }
});

async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found, path).toEqual([]);
}
