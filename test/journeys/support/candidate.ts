import { expect, type Locator, type Page } from "@playwright/test";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { logIn } from "./log-in.ts";
import type { Pupil, Secrets } from "./staff.ts";

export const CHOSEN = "Chouette7";

/** The first login of a pupil: the one-time password opens the door once, then the pupil chooses. */
export async function firstLogIn(page: Page, pupil: Pupil): Promise<void> {
  await logIn(page, { identifier: pupil.username, password: pupil.oneTime });
  await page.waitForURL(/changer-mot-de-passe/);
  await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(CHOSEN);
  await page.getByLabel("Le même, encore une fois").fill(CHOSEN);
  await page.getByRole("button", { name: "Enregistrer ce mot de passe" }).click();
  await page.waitForURL("**/accueil");
}

export async function joinSession(page: Page, pupil: Pupil, number: string): Promise<void> {
  await page.goto("/certification");
  await page.getByLabel("Numéro de session").fill(number);
  await page.getByLabel("Prénom").fill(pupil.firstName);
  await page.getByLabel("Nom de naissance").fill(pupil.lastName.toLowerCase());
  const [day = "", month = "", year = ""] = pupil.birth.split("/");
  await page.getByLabel("Jour").fill(day);
  await page.getByLabel("Mois").fill(month);
  await page.getByLabel("Année").fill(year);
  await page.getByRole("button", { name: "Rejoindre la session" }).click();
  await page.waitForURL(`**/certification/${number}`);
}

export async function typeAccessCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Code d’accès" }).fill(code);
  await page.getByRole("button", { name: "Entrer" }).click();
}

/** Through the instructions to question 1. */
export async function beginTest(page: Page, { accessCode }: Secrets): Promise<void> {
  await typeAccessCode(page, accessCode.toLowerCase());
  for (let turn = 0; turn < 3; turn += 1) await page.getByRole("button", { name: "Page suivante" }).click();
  await page.getByRole("checkbox", { name: /Je m’engage/ }).check();
  await page.getByRole("button", { name: "Commencer le test" }).click();
  await expectQuestion(page, 1);
}

/** The question is on screen; one that waits for its candidate's "ready" gets it. */
export async function expectQuestion(page: Page, number: number): Promise<void> {
  const progress = page.getByRole("progressbar");
  const ready = page.getByRole("button", { name: "Je suis prêt" });
  await expect(progress.or(ready).first()).toBeVisible();
  for (let turn = 0; turn < 2 && (await ready.isVisible()); turn += 1) {
    await ready.click();
    await expect(progress.or(page.getByRole("heading", { name: "Mode focus" })).first()).toBeVisible();
  }
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuenow", String(number));
}

/** Answers the question on screen, of whatever kind, with the first choices or a word; gives its text. */
export async function answerQuestion(page: Page, number: number): Promise<string> {
  await expectQuestion(page, number);
  const text = await page.getByRole("heading", { level: 1 }).innerText();
  // A practical task is done in its own journey.
  const isPlayed = (await page.locator(".sim-place").count()) > 0;
  if (!isPlayed) await fillIn(page);
  // A press within half a second of a question's arrival is taken for a double click and left aside.
  await page.waitForTimeout(520);
  await page.getByRole("button", { name: isPlayed ? "Passer" : "Valider" }).click();
  return text;
}

/** A whole answer on the page, whatever the kind; of a practical task its key, as if this tab had done it before a reload. */
export async function fillAny(page: Page): Promise<void> {
  if ((await page.locator(".sim-place").count()) === 0) return fillIn(page);
  const asked = (await page.getByRole("heading", { level: 1 }).innerText()).replace(/\s+/g, " ");
  const item = loadStarterPack().find(
    ({ kind, texts }) => kind === "simulator" && asked.endsWith(texts.fr.question.replace(/\s+/g, " ")),
  );
  if (item === undefined) throw new Error(`no practical task asks: ${asked}`);
  const number = /certification\/(\d+)/.exec(page.url())?.[1] ?? "";
  await takeUpDraft(page, number, item);
}

/** The page finds the task done, as if this tab had kept it before a reload. `where`: the session's number, or practice. */
export async function takeUpDraft(page: Page, where: string, item: Item): Promise<void> {
  const draft = JSON.stringify({ itemId: item.id, answer: answerOfKey(item) });
  await page.evaluate(
    ([key = "", kept = ""]) => sessionStorage.setItem(key, kept),
    [`vigie-brouillon-${where}`, draft],
  );
  await page.reload();
  await page.locator(".sim-body").waitFor();
}

async function fillIn(page: Page): Promise<void> {
  const boxes = page.locator(".choice input");
  const menus = page.locator(".ask select");
  const fields = page.locator(".ask :is(input.typed, textarea)");
  const steps = page.locator(".sort-step");
  if ((await boxes.count()) > 0) {
    await boxes.first().check();
    if ((await boxes.first().getAttribute("type")) === "checkbox") await boxes.nth(1).check();
  }
  // A menu of pairs takes another line each: each answer serves once.
  for (const [rank, menu] of (await menus.all()).entries())
    await menu.selectOption({ index: (await isGap(menu)) ? 1 : rank + 1 });
  for (const field of await fields.all()) await field.fill("réponse");
  if ((await steps.count()) > 0)
    await steps
      .first()
      .getByRole("button", { name: /^Descendre/ })
      .click();
}

export async function skipQuestion(page: Page, number: number): Promise<void> {
  await expectQuestion(page, number);
  await page.waitForTimeout(520);
  await page.getByRole("button", { name: "Passer" }).click();
}

/** A menu in a text has options of its own. */
async function isGap(menu: Locator): Promise<boolean> {
  return (await menu.getAttribute("class"))?.includes("gap") ?? false;
}
