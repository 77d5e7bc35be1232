import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { root } from "#worker/operate/root.ts";
import { compareNames } from "#worker/usecases/compare-names.ts";
import { enrolByForm, openRoomAs, pickPupils, planByForm } from "../support/by-forms.ts";
import { type Cast, expect, test } from "../support/journey.ts";
import { RawPupil } from "../support/raw-pupil.ts";
import { RawSupervisor } from "../support/raw-supervisor.ts";
import { enrolClass, MEMBER, type Secrets, SUPERVISOR } from "../support/staff.ts";
import { actOf } from "../support/supervisor.ts";
import { answerLike } from "./answer-like.ts";
import { BASE_MINUTES, GIVEN_MINUTES, ROOM_PLAN, type Seat } from "./room-plan.ts";
import { shrinkPng } from "./shrink-png.ts";

const FOLDER = join(root, "test/journeys/pictures");
const DESKTOP = { width: 1366, height: 768 };
/** The window of a school's laptop under its browser's bars: 35 candidates are seen without scrolling. */
const LAPTOP = { width: 1366, height: 650 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 360, height: 740 };
const CLASS = "3e B";
const GUESTS = "3e C";
const AT_ONCE = 4;

type Person = { seat: Seat; row: CandidateRow; pupil: RawPupil | null; answerOf: ReturnType<typeof answerLike> };

test("a room of 35 in mixed states, a ledger, a question, a session and a class's results, as pictures", async ({
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

/** A few at a time, as a class sits down; the order of the list is kept. */
async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

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

async function report(pupil: RawPupil): Promise<void> {
  await pupil.look();
  const { screen } = pupil;
  if (screen?.screen !== "question") throw new Error("there is no question to report");
  await pupil.send({ type: "raise-alert", number: screen.number, itemId: screen.item.id });
}

async function giveExtraTime(staff: Page, number: string, rows: readonly CandidateRow[]): Promise<void> {
  const inOrder = [...rows].sort(compareNames);
  await staff.goto(`/sessions/${number}/candidats`);
  for (const [index, { extra }] of ROOM_PLAN.entries()) {
    const row = inOrder[index];
    if (extra === undefined || row === undefined) continue;
    const line = staff
      .locator("tbody tr")
      .filter({ hasText: row.lastName.toUpperCase() })
      .filter({ hasText: row.firstName });
    await line.getByRole("textbox").fill(extra);
    await line.getByRole("button", { name: /^Enregistrer/ }).click();
    await expect(line.getByText(/[23]\smin(\s40\ss)?$/).last()).toBeVisible();
  }
}

/** Listed name in small letters → one-time password, from the file that staff hand out. */
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
      return [`${last} ${first}`.toLowerCase(), { username, password }];
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
  const people: Person[] = rows.map((row, index) => {
    // From about −1.2 to 1.8: a class has both.
    const answerOf = answerLike(-1.2 + (3 * ((index * 11) % 28)) / 28, `picture-${index}`);
    return { seat: ROOM_PLAN[index] ?? { state: "absent" }, row, pupil: null, answerOf };
  });
  await inTurn(people, async (person) => {
    const { lastName, firstName } = person.row;
    const login = passwords.get(`${lastName} ${firstName}`.toLowerCase());
    if (login === undefined) throw new Error(`no login for ${lastName} ${firstName}`);
    if (person.seat.state !== "absent") person.pupil = await RawPupil.join(origin, number, login, person.row);
  });
  return people;
}

/** One pupil sits down and goes as far as the plan says. */
async function play({ seat, row, pupil, answerOf }: Person, secrets: Secrets, supervisor: RawSupervisor) {
  if (pupil === null) return;
  const { candidateId } = row;
  await pupil.arrive();
  if (seat.state === "waiting") return;
  await supervisor.send({ type: "confirm-presence", candidateId });
  if (seat.state === "confirmed") return;
  await pupil.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
  if (seat.state === "reading") return;
  await pupil.send({ type: "start" });
  if (seat.ends !== "time") {
    const seconds = GIVEN_MINUTES * 60;
    await supervisor.send({ type: "grant", candidateIds: [candidateId], seconds, reason: "durée habituelle" });
  }
  await pupil.answerUntil(seat.until ?? 14, answerOf);
  if (seat.ends === "supervisor") await supervisor.send({ type: "end-test", candidateId });
  if (seat.next !== undefined) await goOn(seat.next, pupil, candidateId, supervisor);
}

async function goOn(next: NonNullable<Seat["next"]>, pupil: RawPupil, candidateId: string, supervisor: RawSupervisor) {
  switch (next) {
    case "alert":
      return report(pupil);
    case "alert-lost":
      await report(pupil);
      return pupil.leave();
    case "hand":
      return pupil.send({ type: "raise-hand" });
    case "paused":
      return supervisor.send({ type: "pause", candidateId, reason: "infirmerie" });
    case "lost":
      return pupil.leave();
    default:
      pupil.leave();
      await pupil.elsewhere().arrive();
      if (next === "authorised") await supervisor.send({ type: "authorise-resume", candidateId });
  }
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

/** Everybody who came finishes, but for those whom the plan stops. */
async function bringToTheEnd(people: Person[], secrets: Secrets, supervisor: RawSupervisor): Promise<void> {
  await inTurn(people, async ({ row, pupil, answerOf, seat }) => {
    const { candidateId } = row;
    const now = (await supervisor.rows()).find((one) => one.candidateId === candidateId);
    if (pupil === null || now === undefined || ["resume", "authorised", "lost"].includes(seat.next ?? "")) return;
    if (now.phase === "elapsed") await supervisor.send({ type: "end-test", candidateId });
    if (now.alert !== null) await supervisor.send({ type: "refuse-alert", candidateId });
    if (seat.next === "paused") await supervisor.send({ type: "resume-clock", candidateId });
    if (now.phase === "not-started") {
      if (now.presence.kind !== "confirmed") await supervisor.send({ type: "confirm-presence", candidateId });
      await pupil.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
    }
    if (now.phase === "not-started" || now.phase === "instructions") {
      await pupil.send({ type: "start" });
      const seconds = GIVEN_MINUTES * 60;
      await supervisor.send({ type: "grant", candidateIds: [candidateId], seconds, reason: "durée habituelle" });
    }
    if (now.phase !== "finished" && now.phase !== "elapsed") await pupil.answerUntil(33, answerOf);
  });
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
