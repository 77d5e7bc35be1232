import { type Address, Browser } from "./browser.ts";

export interface Login {
  readonly identifier: string;
  readonly password: string;
}

/** Through the one door. `mustChange`: the password was a one-time one. */
export async function logIn(address: Address, login: Login): Promise<{ browser: Browser; mustChange: boolean }> {
  const browser = new Browser(address);
  const answer = await browser.post("/connexion", { login: login.identifier, password: login.password });
  if (answer.location === null || answer.status >= 400) {
    throw new Error(`${login.identifier} could not log in (${answer.status})`);
  }
  const home = await browser.get(new URL(answer.location, address.origin).pathname);
  return { browser, mustChange: home.location?.includes("changer-mot-de-passe") ?? false };
}

/** What the page of the one-time password asks. */
export async function choosePassword(browser: Browser, password: string): Promise<void> {
  const answer = await browser.post("/changer-mot-de-passe", { password, again: password });
  if (answer.status !== 302) throw new Error(`the password was not taken (${answer.status})`);
}

export interface Identity {
  readonly firstName: string;
  readonly lastName: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
}

/** The join form. Gives false when the door refuses: not certifiable, another account, no such candidate. */
export async function joinSession(browser: Browser, number: string, who: Identity): Promise<boolean> {
  const [year = "", month = "", day = ""] = who.birthDate.split("-");
  const { firstName, lastName } = who;
  const answer = await browser.post("/certification", {
    sessionNumber: number,
    firstName,
    lastName,
    day,
    month,
    year,
  });
  return answer.status === 302;
}

export async function openSupervision(browser: Browser, number: string, password: string): Promise<void> {
  const answer = await browser.post("/surveiller", { number, password });
  if (answer.status !== 302) throw new Error(`session ${number} could not be supervised (${answer.status})`);
}
