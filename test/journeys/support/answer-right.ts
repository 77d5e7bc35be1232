import { expect, type Page } from "@playwright/test";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { takeUpDraft } from "./candidate.ts";
import { pick, press, tabTo, typeInto } from "./keyboard.ts";

/** Answers the question on screen right, by keyboard: the page does not know the key, the journey reads the bank. */
export async function answerRight(page: Page): Promise<void> {
  // Not the question before, which its verdict still shows.
  await page.getByRole("button", { name: "Valider" }).waitFor();
  const asked = tidy(await page.getByRole("heading", { level: 1 }).innerText());
  const shown = tidy(await page.locator("main").innerText());
  // Several items ask the same of another situation.
  const item = loadStarterPack().find(
    ({ texts: { fr } }) => tidy(fr.question) === asked && shown.includes(tidy(fr.situation ?? "")),
  );
  if (item === undefined) throw new Error(`no item of the bank asks: ${asked}`);
  await fillIn(page, item);
}

async function fillIn(page: Page, item: Item): Promise<void> {
  const key = answerOfKey(item);
  switch (key.kind) {
    // Done by keyboard in a journey of its own; here the page takes up what it had kept of it.
    case "simulator":
      return takeUpDraft(page, "entrainement", item);
    case "choices":
      for (const id of key.choices) await choose(page, id, item.kind === "qcu");
      return;
    case "text":
      return typeInto(page, page.locator("#reponse"), key.text);
    case "fields":
      for (const [rank, { text }] of key.fields.entries()) {
        const gap = page.locator(".ask .gap").nth(rank);
        if (item.kind !== "select") await typeInto(page, gap, text);
        else await pick(page, gap, 1 + (item.texts.fr.fields[rank]?.options ?? []).findIndex(({ id }) => id === text));
      }
      return;
    case "pairs":
      for (const { left, right } of key.pairs) {
        const menu = page.locator(`#paire-${left}`);
        // The page mixes what is to be paired.
        const values = await menu.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
        await pick(page, menu, values.indexOf(right));
      }
      return;
    case "order":
      for (const [place, id] of key.order.entries()) await moveUp(page, id, place);
      return;
    default:
      throw new Error(`this journey does not answer a ${item.kind}`);
  }
}

/** One place a press, from wherever the step stands; those before it are in their places. */
async function moveUp(page: Page, id: string, place: number): Promise<void> {
  const steps = page.locator(".sort-step");
  const wanted = page.locator(`.sort-step[data-step="${id}"]`);
  for (let turn = 0; turn < 6; turn += 1) {
    if ((await steps.nth(place).getAttribute("data-step")) === id) return;
    await press(page, wanted.locator("[data-by='-1']"));
  }
  throw new Error(`the step ${id} does not come to place ${place + 1}`);
}

/** Boxes have a stop each; of radios the group has one, and arrows move within it. */
async function choose(page: Page, id: string, isSingle: boolean): Promise<void> {
  const wanted = page.locator(`.choice input[value="${id}"]`);
  if (!isSingle) return void (await press(page, wanted, "Space"));
  await tabTo(page, page.locator(".choice input").first());
  await page.keyboard.press("Space");
  for (let step = 0; step < 12 && !(await wanted.isChecked()); step += 1) await page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
}

function tidy(text: string): string {
  return text.replaceAll("`", "").replace(/\s+/g, " ").trim();
}
