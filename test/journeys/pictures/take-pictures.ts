import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { root } from "#worker/operate/root.ts";
import { compareNames } from "#worker/usecases/compare-names.ts";
import { expect, test } from "../support/journey.ts";
import { RawPupil } from "../support/raw-pupil.ts";
import { RawSupervisor } from "../support/raw-supervisor.ts";
import { enrolClass, logInAsStaff, planSession, type Secrets } from "../support/staff.ts";
import { openRoom } from "../support/supervisor.ts";
import { answerLike } from "./answer-like.ts";
import { shrinkPng } from "./shrink-png.ts";

const FOLDER = join(root, "test/journeys/pictures");
const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const CLASS = "3e B";
const MINUTE_MS = 60_000;
/** Short, so that a deadline, a grace's end and a lapsed confirmation (15 min) all happen while somebody waits. */
const DURATION = "16 min";
const GRACE = "Clôture automatique après 2 min";

/**
 * What each of the 28 has come to when the room is photographed, in the order of the list. The minutes are when they
 * sit down: the early ones have run out of time, or their confirmation has lapsed.
 */
const PLAN = [
  { at: 13.4, until: 9 },
  { at: 13.4, until: 12 },
  { at: 0, ends: "time" },
  { at: 13.4, state: "waiting" },
  { at: 13.4, until: 15, extra: "33 %" },
  { at: 13.4, until: 4 },
  { state: "absent" },
  { at: 13.4, until: 33 },
  { at: 13.4, until: 18 },
  { at: 0.8, until: 21 },
  { at: 13.4, state: "confirmed" },
  { at: 13.4, until: 11, next: "resume" },
  { at: 13.4, until: 27 },
  { at: 0, state: "lapsed" },
  { at: 13.4, until: 14 },
  { at: 13.4, state: "reading" },
  { at: 13.4, until: 7, next: "lost" },
  { at: 13.4, until: 33 },
  { at: 13.4, until: 20 },
  { at: 13.4, until: 17 },
  { at: 13.4, state: "waiting" },
  { at: 13.4, until: 10, next: "authorised" },
  { at: 13.4, until: 24 },
  { at: 13.4, until: 6, ends: "supervisor" },
  { at: 0.8, until: 25 },
  { at: 13.4, state: "confirmed" },
  { at: 13.4, until: 13 },
  { at: 13.4, until: 31 },
] as const satisfies readonly Seat[];
const PICTURE_AT_MS = 18.2 * MINUTE_MS;

type Seat = {
  /** minute of the session at which the pupil sits down; absent: never comes */
  at?: number;
  /** question on screen at the picture; 33: the test is done */
  until?: number;
  state?: "absent" | "waiting" | "confirmed" | "lapsed" | "reading";
  next?: "resume" | "authorised" | "lost";
  ends?: "time" | "supervisor";
  extra?: string;
};
type Person = { seat: Seat; row: CandidateRow; pupil: RawPupil | null; answerOf: ReturnType<typeof answerLike> };

test("a room of 28 in mixed states, a question, a session and a class's results, as pictures", async ({
  cast,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  const secrets = await planSession(staff, { room: "Salle B108", duration: DURATION, grace: GRACE });
  await enrolClass(staff, secrets.number, CLASS, PLAN.length);
  await giveExtraTime(staff);
  const passwords = await makeLogins(staff);
  const page = await cast.enter("supervisor");
  await openRoom(page, secrets);
  const supervisor = new RawSupervisor(page, secrets.number);
  const people = await seatPeople(origin, secrets, supervisor, passwords);

  const startedMs = Date.now();
  for (const minute of [0, 0.8, 13.4]) {
    await sleep(Math.max(0, startedMs + minute * MINUTE_MS - Date.now()));
    for (const person of people.filter(({ seat }) => seat.at === minute)) await play(person, secrets, supervisor);
  }
  expect(Date.now()).toBeLessThan(startedMs + PICTURE_AT_MS - 60_000);
  await takeQuestion(browser, origin, people);
  await sleep(startedMs + PICTURE_AT_MS - Date.now());
  const states = (await supervisor.rows()).map(({ phase }) => phase);
  expect(states.filter((phase) => phase === "elapsed")).toHaveLength(2);
  await take(page, "room-desktop", DESKTOP);
  await take(page, "room-phone", PHONE);
  await staff.goto(`/sessions/${secrets.number}`);
  await take(staff, "session-desktop", DESKTOP);

  await bringToTheEnd(people, secrets, supervisor);
  await finalise(staff, secrets.number);
  await staff.goto(`/certifications/resultats?classe=${encodeURIComponent(CLASS)}`);
  await take(staff, "results-desktop", DESKTOP);
  await take(staff, "results-phone", PHONE);
  for (const { pupil } of people) pupil?.leave();
});

async function take(page: Page, name: string, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate(async () => {
    await document.fonts.ready;
    scrollTo(0, 0);
  });
  await page.mouse.move(0, viewport.height - 1);
  writeFileSync(join(FOLDER, `${name}.png`), shrinkPng(await page.screenshot({ animations: "disabled" })));
}

async function giveExtraTime(staff: Page): Promise<void> {
  for (const [index, seat] of PLAN.entries()) {
    if (!("extra" in seat)) continue;
    const line = staff.locator("tbody tr").nth(index);
    await line.getByRole("textbox").fill(seat.extra);
    await line.getByRole("button", { name: /^Enregistrer/ }).click();
    await expect(line.getByText("21 min 17 s")).toBeVisible();
  }
}

/** username → one-time password, from the file that staff hand out. */
async function makeLogins(staff: Page): Promise<Map<string, { username: string; password: string }>> {
  const answer = await staff.request.post("/api/eleves/identifiants.csv", {
    headers: { Origin: new URL(staff.url()).origin },
    form: { classe: CLASS, tous: "on" },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const lines = (await answer.text())
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\n")
    .slice(1);
  return new Map(
    lines.map((line) => {
      const [, last = "", first = "", username = "", password = ""] = line
        .split(";")
        .map((cell) => cell.replace(/^"|"$/g, ""));
      return [`${last} ${first}`, { username, password }];
    }),
  );
}

async function seatPeople(
  origin: string,
  { number }: Secrets,
  supervisor: RawSupervisor,
  passwords: Awaited<ReturnType<typeof makeLogins>>,
): Promise<Person[]> {
  const rows = (await supervisor.rows()).sort(compareNames);
  const people: Person[] = [];
  for (const [index, row] of rows.entries()) {
    const seat: Seat = PLAN[index] ?? { state: "absent" };
    const login = passwords.get(`${row.lastName} ${row.firstName}`);
    if (login === undefined) throw new Error(`no login for ${row.lastName} ${row.firstName}`);
    // From about −1.2 to 1.8: a class has both.
    const answerOf = answerLike(-1.2 + (3 * ((index * 11) % 28)) / 28, `picture-${index}`);
    const pupil = seat.state === "absent" ? null : await RawPupil.join(origin, number, login, row);
    people.push({ seat, row, pupil, answerOf });
  }
  return people;
}

/** One pupil sits down and goes as far as the plan says. */
async function play({ seat, row, pupil, answerOf }: Person, secrets: Secrets, supervisor: RawSupervisor) {
  if (pupil === null) return;
  await pupil.arrive();
  if (seat.state === "waiting") return;
  await supervisor.send({ type: "confirm-presence", candidateId: row.candidateId });
  if (seat.state === "confirmed" || seat.state === "lapsed") return;
  await pupil.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
  if (seat.state === "reading") return;
  await pupil.send({ type: "start" });
  await pupil.answerUntil(seat.until ?? 14, answerOf);
  if (seat.ends === "supervisor") await supervisor.send({ type: "end-test", candidateId: row.candidateId });
  if (seat.next === "lost") pupil.leave();
  if (seat.next === "resume" || seat.next === "authorised") {
    pupil.leave();
    await pupil.elsewhere().arrive();
    if (seat.next === "authorised") await supervisor.send({ type: "authorise-resume", candidateId: row.candidateId });
  }
}

/** The pupil with extra time, in a real browser: the tab is the one that holds the test. */
async function takeQuestion(browser: Browser, origin: string, people: Person[]): Promise<void> {
  const { pupil, answerOf } = people.find(({ row }) => row.extraTimePercent > 0) ?? {};
  if (pupil == null || answerOf === undefined) throw new Error("nobody has extra time");
  for (let until = 16; until < 30; until += 1) {
    const { screen } = pupil;
    if (screen?.screen === "question" && screen.item.kind === "qcu" && screen.item.situation !== null) break;
    await pupil.answerUntil(until, answerOf);
  }
  const context = await browser.newContext({ storageState: await pupil.cookies(), locale: "fr-FR" });
  await context.addInitScript(
    ([name = "", value = ""]) => sessionStorage.setItem(name, value),
    [`vigie-device-${pupil.number}`, pupil.deviceId],
  );
  const page = await context.newPage();
  await page.goto(`${origin}/certification/${pupil.number}`);
  await page.locator(".choice input").first().check();
  await take(page, "question-desktop", DESKTOP);
  await take(page, "question-phone", PHONE);
  await context.close();
}

/** Everybody who came finishes, but for those whom the plan stops. */
async function bringToTheEnd(people: Person[], secrets: Secrets, supervisor: RawSupervisor): Promise<void> {
  const rows = new Map((await supervisor.rows()).map((row) => [row.candidateId, row]));
  for (const { row, pupil, answerOf, seat } of people) {
    const now = rows.get(row.candidateId);
    if (pupil === null || now === undefined || seat.next !== undefined) continue;
    if (now.phase === "elapsed") await supervisor.send({ type: "end-test", candidateId: row.candidateId });
    if (now.phase === "not-started") {
      if (now.presence.kind !== "confirmed")
        await supervisor.send({ type: "confirm-presence", candidateId: row.candidateId });
      await pupil.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
    }
    if (now.phase === "not-started" || now.phase === "instructions") await pupil.send({ type: "start" });
    if (now.phase !== "finished" && now.phase !== "elapsed") await pupil.answerUntil(33, answerOf);
  }
}

async function finalise(staff: Page, number: string): Promise<void> {
  await staff.goto(`/sessions/${number}/finaliser`);
  for (const reason of await staff.getByLabel(/^Raison pour/).all()) {
    await reason.selectOption({ label: "Problème technique" });
  }
  await staff.getByRole("checkbox", { name: /Je confirme/ }).check();
  await staff.getByRole("button", { name: "Finaliser la session" }).click();
  await expect(staff.getByText("Résultats publiés").first()).toBeVisible();
}
