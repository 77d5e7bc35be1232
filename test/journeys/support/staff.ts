import { expect, type Page } from "@playwright/test";
import { logIn } from "./log-in.ts";

export const ADMIN = { identifier: "direction@amandiers.example", password: "Vigie-demo-2026" };
export const SUPERVISOR = { identifier: "surveillant@amandiers.example", password: "Vigie-demo-2026" };

export type Secrets = { number: string; accessCode: string; password: string };
export type Pupil = {
  /** as lists show it: `BERNARD Camille` */
  listed: string;
  lastName: string;
  firstName: string;
  /** DD/MM/YYYY */
  birth: string;
  username: string;
  oneTime: string;
};

export async function logInAsStaff(page: Page): Promise<void> {
  await logIn(page, ADMIN);
  await page.waitForURL("**/sessions");
}

export const MEMBER = { identifier: "vie-scolaire@amandiers.example", password: "Vigie-demo-2026" };

export type Plan = { room: string; duration?: string; grace?: string };

/** Plans a session ten minutes ahead and reads its three secrets from its page. */
export async function planSession(page: Page, { room, duration, grace }: Plan): Promise<Secrets> {
  await page.goto("/sessions");
  await page.getByRole("link", { name: "Nouvelle session" }).first().click();
  const { date, time } = planFields();
  await page.getByLabel("Nom de la salle").fill(room);
  await page.getByLabel("Date de début").fill(date);
  await page.getByLabel("Heure de début").fill(time);
  await page.getByLabel("Surveillant(s)").fill("Marie-Laure Étchegoyen");
  if (duration !== undefined) await page.getByLabel("Durée du test").fill(duration);
  if (grace !== undefined) await page.getByLabel("À la fin du temps").selectOption({ label: grace });
  await page.getByRole("button", { name: "Créer la session" }).click();
  await page.waitForURL(/\/sessions\/\d+$/);
  const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("button", { name: "Afficher" }).click();
  const [, accessCode = "", password = ""] = await page.locator(".secrets .code").allInnerTexts();
  expect(accessCode).toMatch(/^[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}$/);
  expect(password).toMatch(/^C-[BCDFGHJKMPQRTVWXY2346789]{6}$/);
  return { number, accessCode, password };
}

/** Ten minutes ahead on the school's wall clock, as the browser's fields want it. */
export function planFields(): { date: string; time: string } {
  const soon = new Date(Date.now() + 10 * 60_000);
  const wall = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", hour12: false, ...options }).format(soon);
  return {
    date: wall({ year: "numeric", month: "2-digit", day: "2-digit" }).replaceAll("/", "-"),
    time: wall({ hour: "2-digit", minute: "2-digit" }).replace("24:", "00:"),
  };
}

export async function enrolClass(page: Page, number: string, division: string, count: number): Promise<void> {
  await page.goto(`/sessions/${number}/inscrire?classe=${encodeURIComponent(division)}`);
  await page.getByRole("checkbox", { name: `Toute la classe ${division}` }).check();
  await page.getByRole("button", { name: new RegExp(`Inscrire ${count} élèves`) }).click();
  await page.waitForURL(new RegExp(`/sessions/${number}/candidats`));
  // By its region: the list of the page before has as many rows.
  await expect(page.getByRole("region", { name: "Candidats" }).locator("tbody tr")).toHaveCount(count);
}

/** Gives one pupil a one-time password, as staff do in front of the pupil, and reads it from the screen. */
export async function givePassword(page: Page, search: string): Promise<Pupil> {
  await page.goto(`/eleves?recherche=${encodeURIComponent(search)}`);
  const row = page.locator("tbody tr").first();
  const cells = await row.locator("td").allInnerTexts();
  const listed = (cells[0] ?? "").trim();
  const birth = (cells[1] ?? "").trim();
  const username = (cells[4] ?? "").trim();
  await row.getByRole("link", { name: /mot de passe/ }).click();
  await page.getByRole("button", { name: "Donner un mot de passe" }).click();
  const shown = page.getByText(/^[a-z]{6}\d{2}$/);
  const oneTime = (await shown.innerText()).trim();
  const last = listed.split(" ").filter((word) => word === word.toUpperCase());
  return {
    listed,
    lastName: last.join(" "),
    firstName: listed.slice(last.join(" ").length).trim(),
    birth,
    username,
    oneTime,
  };
}
