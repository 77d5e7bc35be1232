import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#worker/operate/root.ts";
import { answerQuestion, firstLogIn } from "../support/candidate.ts";
import { type Cast, expect, test } from "../support/journey.ts";
import { startOwnProduct } from "../support/own-product.ts";
import { enrolClass, givePassword, logInAsStaff, type Pupil, planSession } from "../support/staff.ts";
import { actOf, openRoom } from "../support/supervisor.ts";

// To be looked at, not kept: `npm run pictures -- take-kinds` writes them to test-results/kinds.
const FOLDER = join(root, "test-results", "kinds");
const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } };
const DISPLAYS = { plain: { text: "100", font: "standard" }, dyslexic: { text: "200", font: "dyslexic" } };
const QUESTIONS = 32;

test("each kind of question on a laptop and a small phone, in both languages, and in OpenDyslexic at 200 %", async ({
  cast,
}) => {
  mkdirSync(FOLDER, { recursive: true });
  const product = await startOwnProduct("kinds", { bank: "one-test" });
  try {
    const here = { baseURL: product.origin };
    const staff = await cast.enter("staff", here);
    await logInAsStaff(staff);
    const secrets = await planSession(staff, { room: "Salle des images" });
    await enrolClass(staff, secrets.number, "3e B", 28);
    const supervisor = await cast.enter("supervisor", here);
    await openRoom(supervisor, secrets);
    for (const [locale, name] of [
      ["fr", "FERREIRA"],
      ["en", "GUÉRIN"],
    ] as const) {
      const pupil = await givePassword(staff, name);
      const page = await enter(cast, pupil, locale, here, secrets.number);
      await actOf(supervisor, "Confirmer la présence", pupil).click();
      await page.locator("#code").fill(secrets.accessCode);
      await page.keyboard.press("Enter");
      await throughInstructions(page);
      await takeAll(page, locale);
    }
  } finally {
    await cast.leave();
    await product.stop();
  }
});

async function enter(cast: Cast, pupil: Pupil, locale: string, here: { baseURL: string }, number: string) {
  const page = await cast.enter(locale, here);
  await firstLogIn(page, pupil);
  const { origin } = new URL(page.url());
  await page.request.post("/langue", { form: { langue: locale, suite: "/" }, headers: { Origin: origin } });
  await page.goto("/certification");
  const [day = "", month = "", year = ""] = pupil.birth.split("/");
  const fields = { sessionNumber: number, firstName: pupil.firstName, lastName: pupil.lastName, day, month, year };
  for (const [name, text] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(text);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/certification/${number}`);
  return page;
}

async function throughInstructions(page: Page): Promise<void> {
  const next = page.locator(".btn.main").last();
  for (let turn = 0; turn < 3; turn += 1) {
    const before = await page.getByRole("heading", { level: 1 }).innerText();
    await next.click();
    if (turn < 2) await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before);
  }
  await page.getByRole("checkbox").check();
  await next.click();
}

/** Question after question: the first of each look is taken in every size and display. */
async function takeAll(page: Page, locale: string): Promise<void> {
  const taken = new Set<string>();
  for (let number = 1; number <= QUESTIONS; number += 1) {
    await comeTo(page, number, locale, taken);
    const look = await lookOf(page);
    if (!taken.has(look)) await take(page, `${look}-${locale}`);
    taken.add(look);
    if (locale === "fr") await answerQuestion(page, number);
    else await skip(page);
  }
}

async function comeTo(page: Page, number: number, locale: string, taken: Set<string>): Promise<void> {
  const there = page.locator(`[role="progressbar"][aria-valuenow="${number}"]`);
  const ready = page.getByRole("button", { name: /Je suis prêt|I am ready|I’m ready/ });
  for (let turn = 0; turn < 2; turn += 1) {
    await there.or(ready).first().waitFor();
    if (!(await ready.isVisible())) break;
    if (!taken.has("start")) await take(page, `start-${locale}`);
    taken.add("start");
    await ready.click();
  }
  await there.waitFor();
}

async function skip(page: Page): Promise<void> {
  await page.waitForTimeout(520);
  await page.locator(".exam-foot .btn:not(.main):not(.quiet)").last().click();
}

async function lookOf(page: Page): Promise<string> {
  const has = async (part: string) => (await page.locator(part).count()) > 0;
  const files = (await has(".ask a[download]")) ? "-file" : "";
  if (await has(".choice input[type=radio]")) return `qcu${files}`;
  if (await has(".choice input")) return `qcm${files}`;
  if (await has(".sort-step")) return `order${files}`;
  if (await has(".pair select")) return `match${files}`;
  if (await has(".ask select.gap")) return `select${files}`;
  if (await has(".ask .gap")) return `qrocm${files}`;
  if (await has("textarea#reponse")) return `long${files}`;
  return (await has("#reponse[inputmode=decimal]")) ? `number${files}` : `qroc${files}`;
}

async function take(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const [display, choice] of Object.entries(DISPLAYS)) {
      await page.evaluate(({ text, font }) => {
        Object.assign(document.documentElement.dataset, { text, font });
        scrollTo(0, 0);
      }, choice);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(FOLDER, `${name}-${size}-${display}.png`), fullPage: display === "dyslexic" });
      expect
        .soft(await widthOverflow(page), `${name} ${size} ${display}: wider than its window`)
        .toBeLessThanOrEqual(0);
    }
  }
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { text: "100", font: "standard" }));
  await page.setViewportSize(SIZES.laptop);
}

function widthOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
