import { expect, type Page } from "@playwright/test";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { pick, press, tabTo, typeInto } from "./keyboard.ts";

/** Answers the question on screen right, by keyboard: the page does not know the key, the journey reads the bank. */
export async function answerRight(page: Page): Promise<void> {
  // Not the question before, which its verdict still shows.
  await page.getByRole("button", { name: "Valider" }).waitFor();
  const asked = tidy(await page.getByRole("heading", { level: 1 }).innerText());
  const item = loadStarterPack().find(({ texts }) => tidy(texts.fr.question) === asked);
  if (item === undefined) throw new Error(`no item of the bank asks: ${asked}`);
  await fillIn(page, item);
}

async function fillIn(page: Page, item: Item): Promise<void> {
  const key = answerOfKey(item);
  switch (key.kind) {
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
    default:
      throw new Error(`this journey does not answer a ${item.kind}`);
  }
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
