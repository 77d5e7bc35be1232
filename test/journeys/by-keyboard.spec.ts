import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { logInByKeyboard, pick, press, typeInto } from "./support/keyboard.ts";
import { startOwnProduct } from "./support/own-product.ts";
import { enrolClass, givePassword, logInAsStaff, type Pupil, planSession, type Secrets } from "./support/staff.ts";
import { actOf, openRoom } from "./support/supervisor.ts";

const QUESTIONS = 32;
/** A press within half a second of a question's arrival is taken for a double click and left aside. */
const SETTLE_MS = 520;
const CLASS = "3e B";

// A bank of 32 items with every kind: a test of 32 questions meets them all.
test("a whole test by keyboard alone: 32 questions, every kind, from the login to the end", { tag: "@long" }, async ({
  cast,
}) => {
  test.setTimeout(180_000);
  const product = await startOwnProduct("by-keyboard", { bank: "one-test" });
  try {
    const here = { baseURL: product.origin };
    const staff = await cast.enter("staff", here);
    await logInAsStaff(staff);
    const secrets = await planSession(staff, { room: "Salle sans souris" });
    await enrolClass(staff, secrets.number, CLASS, 28);
    const pupil = await givePassword(staff, "FERREIRA");
    const supervisor = await cast.enter("supervisor", here);
    await openRoom(supervisor, secrets);

    const page = await cast.enter("pupil", here);
    await enterByKeyboard(page, pupil, secrets);
    await expect(page.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();
    await actOf(supervisor, "Confirmer la présence", pupil).click();
    await typeInto(page, page.getByRole("textbox", { name: "Code d’accès" }), secrets.accessCode);
    await page.keyboard.press("Enter");
    for (let turn = 0; turn < 3; turn += 1) await press(page, page.getByRole("button", { name: "Page suivante" }));
    await press(page, page.getByRole("checkbox", { name: /Je m’engage/ }), "Space");
    await press(page, page.getByRole("button", { name: "Commencer le test" }));

    // The skip link is an entry of the history like another: following it is no attempt to leave.
    await expect(
      page
        .getByRole("progressbar")
        .or(page.getByRole("button", { name: "Je suis prêt" }))
        .first(),
    ).toBeVisible();
    await page.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#contenu$/);
    await expect(page.getByText("Le bouton Retour ne quitte pas le test.")).toHaveCount(0);

    const met = new Map<string, number>();
    for (let number = 1; number <= QUESTIONS; number += 1) {
      await getReady(page, number);
      const shown = await answer(page);
      met.set(shown, (met.get(shown) ?? 0) + 1);
      await page.waitForTimeout(SETTLE_MS);
      // A practical task is done by keyboard in a journey of its own.
      await press(page, page.getByRole("button", { name: shown === "simulator" ? "Passer" : "Valider" }));
    }
    await expect(page.getByRole("heading", { name: /Test terminé/ })).toBeVisible();
    expect([...met.keys()].sort()).toEqual(KINDS);
    await expect(supervisor.locator("li.cand").filter({ hasText: pupil.listed })).toContainText("Terminé");
  } finally {
    await cast.leave();
    await product.stop();
  }
});

const KINDS = ["choices", "gaps", "long text", "number", "one choice", "pairs", "simulator", "steps", "text"];

async function enterByKeyboard(page: Page, pupil: Pupil, { number }: Secrets): Promise<void> {
  await logInByKeyboard(page, pupil);
  await page.goto("/certification");
  const [day = "", month = "", year = ""] = pupil.birth.split("/");
  const fields = { "Numéro de session": number, Prénom: pupil.firstName, "Nom de naissance": pupil.lastName };
  for (const [label, text] of Object.entries({ ...fields, Jour: day, Mois: month, Année: year })) {
    await typeInto(page, page.getByLabel(label), text);
  }
  await page.keyboard.press("Enter");
}

/** The next question has come; one that waits for its candidate's "ready" gets it. */
async function getReady(page: Page, number: number): Promise<void> {
  const ready = page.getByRole("button", { name: "Je suis prêt" });
  const progress = page.getByRole("progressbar");
  const there = page.locator(`[role="progressbar"][aria-valuenow="${number}"]`);
  for (let turn = 0; turn < 2; turn += 1) {
    await expect(there.or(ready).first()).toBeVisible();
    if (await ready.isVisible()) await press(page, ready);
  }
  await expect(progress).toHaveAttribute("aria-valuenow", String(number));
}

/** Answers by whatever the question offers; gives what that was. */
async function answer(page: Page): Promise<string> {
  const boxes = page.locator(".choice input");
  const gaps = page.locator(".ask .gap");
  const menus = page.locator(".ask .pair select");
  const field = page.locator("#reponse");
  const down = page.locator(".sort-step [data-by='1']");
  if ((await page.locator(".sim-place").count()) > 0) return "simulator";
  if ((await boxes.count()) > 0) {
    await press(page, boxes.first(), "Space");
    if ((await boxes.first().getAttribute("type")) === "radio") return "one choice";
    await press(page, boxes.nth(1), "Space");
    return "choices";
  }
  if ((await down.count()) > 0) {
    const text = await page.locator(".sort-step").first().innerText();
    await press(page, down.first());
    // The step moved, and the focus went with it.
    await expect(page.locator(".sort-step").nth(1)).toContainText(text.replace(/^\d+\s*/, ""));
    await expect(page.locator(".sort-step").nth(1).locator(":focus")).toHaveCount(1);
    return "steps";
  }
  if ((await menus.count()) > 0) {
    for (const [rank, menu] of (await menus.all()).entries()) await pick(page, menu, rank + 1);
    return "pairs";
  }
  if ((await gaps.count()) > 0) {
    for (const gap of await gaps.all()) {
      const isMenu = (await gap.evaluate((control) => control.tagName)) === "SELECT";
      await (isMenu ? pick(page, gap, 1) : typeInto(page, gap, "réponse"));
    }
    return "gaps";
  }
  await typeInto(page, field, "12");
  if ((await field.evaluate((control) => control.tagName)) === "TEXTAREA") return "long text";
  return (await field.getAttribute("inputmode")) === "decimal" ? "number" : "text";
}
