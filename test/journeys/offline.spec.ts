import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { answerQuestion, expectQuestion } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { openDay } from "./support/live-day.ts";
import { begin, comeIn, seat } from "./support/raw-candidate.ts";
import { actOf, rowOf } from "./support/supervisor.ts";

const LOST_AFTER_MS = 60_000;

/** Every live socket of this page can be cut, as when the cable is pulled: nothing is closed, nothing passes. */
async function cuttable(page: Page): Promise<{ cut(): Promise<void>; mend(): Promise<void> }> {
  let isCut = false;
  const open = new Set<() => Promise<void>>();
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (isCut) return void socket.close({ code: 4999 });
    const server = socket.connectToServer();
    open.add(() => socket.close({ code: 4999 }));
    socket.onMessage((message) => {
      if (!isCut) server.send(message);
    });
    server.onMessage((message) => {
      if (!isCut) socket.send(message);
    });
  });
  return {
    async cut() {
      isCut = true;
      await page.context().setOffline(true);
      await Promise.all([...open].map((close) => close()));
      open.clear();
    },
    async mend() {
      isCut = false;
      await page.context().setOffline(false);
    },
  };
}

/** The page has the reserve of its question: it asks some seconds after the question is shown. */
async function withReserve(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((found) => {
            const opening = indexedDB.open("vigie-answers");
            opening.onerror = () => found(0);
            opening.onsuccess = () => {
              const asked = opening.result.transaction("reserves").objectStore("reserves").count();
              asked.onsuccess = () => {
                opening.result.close();
                found(asked.result);
              };
            };
          }),
      ),
    )
    .toBe(1);
}

test("the network goes: four questions answered offline, the room says so, and takes them when it is back", async ({
  cast,
}) => {
  cast.allowError("net::ERR_INTERNET_DISCONNECTED");
  const { secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle de la coupure" }, [17]);
  const [pupil] = pupils;
  const page = await cast.enter("pupil");
  const link = await cuttable(page);
  await seat(page, pupil, secrets, raw);
  await withReserve(page);

  await link.cut();
  const texts: string[] = [];
  for (const number of [1, 2, 3, 4]) texts.push(await answerQuestion(page, number));
  await expectQuestion(page, 5);
  const onScreen = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(new Set([...texts, onScreen]).size).toBe(5);
  const notices = page.locator(".notices");
  await expect(notices).toContainText(/Hors ligne\s: le test continue\. 4 réponses en attente\./);
  await expect(page.getByRole("timer")).toContainText(/1\sh\s44/);
  await expect(rowOf(supervisor, pupil)).toContainText("Hors ligne, continue", { timeout: LOST_AFTER_MS });
  expect((await raw.rowOf(pupil)).answeredCount).toBe(0);

  // Back: all four are in, the question under the pupil's eyes stays, and the room has that very one.
  await link.mend();
  await expect(notices).not.toContainText("Hors ligne", { timeout: 20_000 });
  await expect(rowOf(supervisor, pupil)).not.toContainText("Hors ligne");
  await expectQuestion(page, 5);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(onScreen);
  await expect.poll(async () => (await raw.rowOf(pupil)).answeredCount).toBe(4);
  await expect.poll(async () => (await raw.rowOf(pupil)).questionNumber).toBe(5);
  await answerQuestion(page, 5);
  await expectQuestion(page, 6);
  expect((await raw.rowOf(pupil)).answeredCount).toBe(5);
});

test("the reserve used up: the page waits, says that all is safe, and goes on by itself", async ({ cast }) => {
  cast.allowError("net::ERR_INTERNET_DISCONNECTED");
  const { secrets, pupils, raw } = await openDay(cast, { room: "Salle de la longue coupure" }, [18]);
  const [pupil] = pupils;
  const page = await cast.enter("pupil");
  const link = await cuttable(page);
  await seat(page, pupil, secrets, raw);
  await withReserve(page);
  await link.cut();
  for (const number of [1, 2, 3, 4, 5, 6]) await answerQuestion(page, number);
  await expect(page.getByRole("heading", { name: "Le test attend la connexion" })).toBeVisible();
  await expect(page.getByText("Le test reprendra dès que la connexion reviendra.")).toBeVisible();
  await expect(page.getByRole("timer")).toContainText(/1\sh\s44/);
  await link.mend();
  await expectQuestion(page, 7);
  expect((await raw.rowOf(pupil)).answeredCount).toBe(6);
});

/** A browser of its own, with a profile on the disk that outlives it. */
async function boot(profile: string): Promise<BrowserContext> {
  const { baseURL, locale, timezoneId, launchOptions } = test.info().project.use;
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale, timezoneId });
  return context;
}

test("the power goes with answers not sent: the same machine hands them in once the resume is authorised", async ({
  cast,
}) => {
  const { secrets, pupils, supervisor, raw } = await openDay(cast, { room: "Salle sans courant" }, [19]);
  const [pupil] = pupils;
  const profile = await mkdtemp(join(tmpdir(), "vigie-machine-"));
  const machine = await boot(profile);
  const page = await machine.newPage();
  const link = await cuttable(page);
  await comeIn(page, pupil, secrets, raw);
  await begin(page, secrets);
  await withReserve(page);
  await link.cut();
  for (const number of [1, 2, 3]) await answerQuestion(page, number);
  await expectQuestion(page, 4);
  const onScreen = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const { cookies } = await machine.storageState();
  // No farewell: the process is gone at once.
  const session = await machine.browser()?.newBrowserCDPSession();
  await session?.send("Browser.crash").catch(() => {});
  await machine.close().catch(() => {});

  const again = await boot(profile);
  await again.addCookies(cookies);
  const back = await again.newPage();
  await back.goto(`/certification/${secrets.number}`);
  await expect(back.getByRole("heading", { name: "Reprise du test" })).toBeVisible();
  await actOf(supervisor, "Autoriser la reprise du test", pupil).click();
  await back.getByRole("textbox", { name: "Code d’accès" }).fill(secrets.accessCode);
  await back.getByRole("button", { name: "Entrer" }).click();
  await expectQuestion(back, 4);
  expect(await back.getByRole("heading", { level: 1 }).textContent()).toBe(onScreen);
  await expect.poll(async () => (await raw.rowOf(pupil)).answeredCount).toBe(3);
  await expect.poll(async () => (await raw.rowOf(pupil)).questionNumber).toBe(4);
  await answerQuestion(back, 4);
  await expectQuestion(back, 5);
  await again.close();
  await rm(profile, { recursive: true, force: true });
});
