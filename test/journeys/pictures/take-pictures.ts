import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { enrolByForm, openRoomAs, pickPupils, planByForm } from "../support/by-forms.ts";
import { type Cast, expect, test } from "../support/journey.ts";
import { RawPupil } from "../support/raw-pupil.ts";
import { RawSupervisor } from "../support/raw-supervisor.ts";
import { enrolClass, MEMBER, SUPERVISOR } from "../support/staff.ts";
import { actOf } from "../support/supervisor.ts";
import { answerLike } from "./answer-like.ts";
import { CLASS, giveExtraTime, inTurn, makeLogins, type Person, play, report, seatPeople } from "./people.ts";
import { BASE_MINUTES, ROOM_PLAN } from "./room-plan.ts";
import { take } from "./take.ts";

const DESKTOP = { width: 1366, height: 768 };
/** The window of a school's laptop under its browser's bars: 35 candidates are seen without scrolling. */
const LAPTOP = { width: 1366, height: 650 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 360, height: 740 };
const GUESTS = "3e C";

test("a room of 35 in mixed states, a ledger, a question and a session, as pictures", async ({
  cast,
  browser,
  baseURL,
}) => {
  // The page whose link is cut says so.
  for (const words of ["net::ERR_", "WebSocket connection"]) cast.allowError(words);
  const origin = baseURL ?? "";
  const staff = await cast.enter("staff");
  const ledger = await openLedger(cast, staff, origin);
  const secrets = await planByForm(staff, { room: "Salle B108", duration: `${BASE_MINUTES} min`, grace: "5 min" });
  await enrolClass(staff, secrets.number, CLASS, 28);
  const guests = await pickPupils(
    staff,
    GUESTS,
    Array.from({ length: ROOM_PLAN.length - 28 }, (_, rank) => rank + 1),
  );
  await enrolByForm(staff, secrets.number, guests);
  const passwords = await makeLogins(staff);
  for (const { listed, username, oneTime } of guests)
    passwords.set(listed.toLowerCase(), { username, password: oneTime });
  const page = await cast.enter("supervisor");
  const cutLink = await cuttableLink(page);
  await openRoomAs(page, SUPERVISOR, secrets);
  const colleague = await cast.enter("colleague");
  await openRoomAs(colleague, MEMBER, secrets);
  const supervisor = new RawSupervisor(page, secrets.number);
  await giveExtraTime(staff, secrets.number, await supervisor.rows());
  const people = await seatPeople(origin, secrets, supervisor, passwords);

  await inTurn(
    [...people].sort((a, b) => Number(b.seat.ends === "time") - Number(a.seat.ends === "time")),
    (person) => play(person, secrets, supervisor),
  );
  await takeLedger(ledger);
  await expect
    .poll(async () => (await supervisor.rows()).filter(({ linkLostSinceMs }) => linkLostSinceMs !== null).length, {
      timeout: 90_000,
    })
    .toBeGreaterThanOrEqual(2);
  await expect
    .poll(async () => (await supervisor.rows()).filter(({ phase }) => phase === "elapsed").length, { timeout: 150_000 })
    .toBe(1);
  await take(page, "room-desktop", LAPTOP);
  await take(page, "room-phone", SMALL_PHONE);
  await takeAlert(page, people);
  await takeQuestion(browser, origin, people, supervisor);
  await takePause(page, supervisor);
  await page.setViewportSize(LAPTOP);
  await cutLink();
  await expect(page.getByText(/Figé depuis/)).toBeVisible({ timeout: 30_000 });
  await take(page, "stale-desktop", LAPTOP);
  await take(page, "stale-phone", SMALL_PHONE);
  await staff.goto(`/sessions/${secrets.number}`);
  await take(staff, "session-desktop", DESKTOP);

  for (const { pupil } of people) pupil?.leave();
});

type LedgerScene = { page: Page; raw: RawSupervisor; pupil: RawPupil; candidateId: string; startedMs: number };

/** A test of the usual length whose time has a history: it is lived through while the other room fills. */
async function openLedger(cast: Cast, staff: Page, origin: string): Promise<LedgerScene> {
  const secrets = await planByForm(staff, { room: "Salle B110" });
  const [person] = await pickPupils(staff, GUESTS, [0]);
  if (person === undefined) throw new Error("the class is empty");
  await enrolByForm(staff, secrets.number, [person]);
  await staff.goto(`/sessions/${secrets.number}/candidats`);
  await staff.getByRole("textbox", { name: /^Temps majoré/ }).fill("33 %");
  await staff.getByRole("button", { name: /^Enregistrer le temps majoré/ }).click();
  await expect(staff.getByText("2 h 19 min 39 s")).toBeVisible();
  const page = await cast.enter("supervisor of the ledger");
  await openRoomAs(page, SUPERVISOR, secrets);
  const raw = new RawSupervisor(page, secrets.number);
  const row = await raw.rowOf(person);
  const { candidateId } = row;
  const login = { username: person.username, password: person.oneTime };
  const pupil = await RawPupil.join(origin, secrets.number, login, row);
  await pupil.arrive();
  await raw.send({ type: "confirm-presence", candidateId });
  await pupil.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
  await pupil.send({ type: "start" });
  await pupil.answerUntil(6, answerLike(1, "ledger"));
  await raw.send({ type: "pause-room", reason: "alarme incendie" });
  return { page, raw, pupil, candidateId, startedMs: Date.now() };
}

async function takeLedger({ page, raw, pupil, candidateId, startedMs }: LedgerScene): Promise<void> {
  await sleep(Math.max(0, startedMs + 62_000 - Date.now()));
  await raw.send({ type: "resume-room" });
  await report(pupil);
  await sleep(24_000);
  await raw.send({ type: "accept-alert", candidateId, code: "E9" });
  await raw.send({ type: "grant", candidateIds: [candidateId], seconds: 300, reason: "panne de poste" });
  await pupil.answerUntil(12, answerLike(1, "ledger, later"));
  await report(pupil);
  await page.locator("li.cand button.open").click();
  await take(page, "drawer-desktop", DESKTOP);
  await take(page, "drawer-phone", SMALL_PHONE);
  pupil.leave();
}

/** The dialog of a report, before an answer is chosen. */
async function takeAlert(page: Page, people: readonly Person[]): Promise<void> {
  const { row } = people.find(({ seat }) => seat.next === "alert") ?? {};
  if (row === undefined) throw new Error("nobody reports a problem");
  await page.setViewportSize(DESKTOP);
  const listed = `${row.lastName.toUpperCase()} ${row.firstName}`;
  await actOf(page, "Traiter le signalement", { listed }).click();
  await take(page, "alert-desktop", DESKTOP);
  await take(page, "alert-phone", SMALL_PHONE);
  await page.keyboard.press("Escape");
}

/** The pupil with extra time, in a real browser: the tab is the one that holds the test. */
async function takeQuestion(browser: Browser, origin: string, people: Person[], supervisor: RawSupervisor) {
  const { pupil, answerOf, row } = people.find(({ seat }) => seat.extra !== undefined && seat.next === undefined) ?? {};
  if (pupil == null || answerOf === undefined || row === undefined) throw new Error("nobody has extra time");
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
  const { candidateId } = row;
  await supervisor.send({ type: "pause", candidateId, reason: "infirmerie" });
  await expect(page.getByRole("heading", { name: "Test en pause" })).toBeVisible();
  await take(page, "question-paused", DESKTOP);
  await supervisor.send({ type: "resume-clock", candidateId });
  await report(pupil);
  await expect(page.getByRole("button", { name: "Valider" })).toHaveAttribute("aria-disabled", "true");
  await take(page, "question-reported", DESKTOP);
  await take(page, "question-reported-phone", SMALL_PHONE);
  await supervisor.send({ type: "refuse-alert", candidateId });
  await context.close();
}

async function takePause(page: Page, supervisor: RawSupervisor): Promise<void> {
  await supervisor.send({ type: "pause-room", reason: "alarme incendie" });
  await page.setViewportSize(LAPTOP);
  await expect(page.getByText(/Salle en pause depuis/)).toBeVisible();
  await take(page, "pause-desktop", LAPTOP);
  await take(page, "pause-phone", SMALL_PHONE);
  await supervisor.send({ type: "resume-room" });
}

/** The page's live link passes through here: the call that it gives cuts it, and it stays cut. */
async function cuttableLink(page: Page): Promise<() => Promise<void>> {
  const cuts: (() => Promise<void>)[] = [];
  let isCut = false;
  await page.routeWebSocket(/\/live\//, async (socket) => {
    if (isCut) return socket.close();
    const server = socket.connectToServer();
    cuts.push(async () => {
      await server.close();
      await socket.close();
    });
  });
  return async () => {
    isCut = true;
    await page.route(/\/api\/live\//, (route) => route.abort());
    for (const cut of cuts.splice(0)) await cut();
  };
}
