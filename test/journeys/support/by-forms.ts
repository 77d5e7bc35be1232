import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { CHOSEN } from "./candidate.ts";
import type { Login } from "./log-in.ts";
import { ADMIN, type Plan, type Pupil, planFields, type Secrets } from "./staff.ts";

// The ways in that a journey is not about: the same forms as the pages post, with the person's own cookies, undrawn.

export function originOf(): string {
  return test.info().project.use.baseURL ?? "";
}

export async function postForm(
  page: Page,
  path: string,
  fields: Record<string, string> | FormData,
): Promise<APIResponse> {
  return page.request.post(path, { form: fields, headers: { Origin: originOf() }, maxRedirects: 0 });
}

/** Gives where the product sends to next. */
async function postOn(page: Page, path: string, fields: Record<string, string> | FormData): Promise<string> {
  const answer = await postForm(page, path, fields);
  expect(answer.status(), `${path}: ${(await answer.text()).slice(0, 300)}`).toBe(302);
  return answer.headers().location ?? "";
}

export async function enterAs(page: Page, { identifier, password }: Login): Promise<void> {
  await postOn(page, "/connexion", { login: identifier, password });
}

/** A session ten minutes ahead with nobody in it; its three secrets are on its page. */
export async function planByForm(staff: Page, plan: Plan): Promise<Secrets> {
  await enterAs(staff, ADMIN);
  const { date, time } = planFields();
  const graceMinutes = /\d+/.exec(plan.grace ?? "")?.[0] ?? "";
  const number = /\d+$/.exec(
    await postOn(staff, "/sessions/nouvelle", {
      address: "Collège Les Amandiers",
      room: plan.room,
      date,
      time,
      examiner: "Marie-Laure Étchegoyen",
      duration: plan.duration ?? "",
      grace: graceMinutes,
    }),
  )?.[0];
  if (number === undefined) throw new Error("the new session has no number");
  const shown = await (await staff.request.get(`/sessions/${number}`)).text();
  const [, accessCode = "", password = ""] = [...shown.matchAll(/<p class="code">([^<]+)</g)].map(([, text]) => text);
  expect(accessCode).toMatch(/^[A-Z]{4}\d{2}$/);
  expect(password).toMatch(/^C-[A-Z2-9]{6}$/);
  return { number, accessCode, password };
}

export type RollPupil = Pupil & { id: string };

/**
 * Pupils of one class with a plain name, by their rank in it, each with a one-time password made now. Journeys run side
 * by side: each has ranks of its own, since a new password ends what the pupil was doing elsewhere.
 */
export async function pickPupils(staff: Page, division: string, ranks: readonly number[]): Promise<RollPupil[]> {
  await staff.goto(`/eleves?classe=${encodeURIComponent(division)}`);
  const lines = await staff.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      cells: [...row.querySelectorAll("td")].map((cell) => (cell.textContent ?? "").trim()),
      link: row.querySelector('a[href*="reinitialiser="]')?.getAttribute("href") ?? "",
    })),
  );
  const plain = lines.filter(({ cells: [listed = ""] }) => /^\p{Lu}+ \p{Lu}\p{Ll}+$/u.test(listed));
  const pupils: RollPupil[] = [];
  for (const rank of ranks) {
    const line = plain[rank];
    const id = new URLSearchParams(line?.link.split("?")[1]).get("reinitialiser");
    if (line === undefined || id === null) throw new Error(`${division} has no pupil of rank ${rank}`);
    const [listed = "", birth = "", , , username = ""] = line.cells;
    const [lastName = "", firstName = ""] = listed.split(" ");
    const given = await (await postForm(staff, "/eleves?index", { eleve: id })).text();
    const oneTime = />([a-z]{6}\d{2})</.exec(given)?.[1];
    if (oneTime === undefined) throw new Error(`no password was given to ${listed}`);
    pupils.push({ id, listed, lastName, firstName, birth, username, oneTime });
  }
  return pupils;
}

export async function enrolByForm(staff: Page, number: string, pupils: readonly RollPupil[]): Promise<void> {
  const form = new FormData();
  for (const { id } of pupils) form.append("eleve", id);
  await postOn(staff, `/sessions/${number}/inscrire`, form);
}

/** First login, a password of their own, and the form that joins: the pupil's page is the session's. */
export async function sitDown(page: Page, pupil: Pupil, number: string): Promise<void> {
  await enterAs(page, { identifier: pupil.username, password: pupil.oneTime });
  await postOn(page, "/changer-mot-de-passe", { password: CHOSEN, again: CHOSEN });
  const [day = "", month = "", year = ""] = pupil.birth.split("/");
  const { firstName, lastName } = pupil;
  await postOn(page, "/certification", { sessionNumber: number, firstName, lastName, day, month, year });
  await page.goto(`/certification/${number}`);
}

/** The supervisor's page on the live room. */
export async function openRoomAs(page: Page, login: Login, { number, password }: Secrets): Promise<void> {
  await enterAs(page, login);
  await postOn(page, "/surveiller", { number, password });
  await page.goto(`/surveiller/${number}`);
}
