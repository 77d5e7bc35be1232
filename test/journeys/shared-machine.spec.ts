import { setTimeout as sleep } from "node:timers/promises";
import { enterAs, postForm, sitDown } from "./support/by-forms.ts";
import { answerQuestion, CHOSEN, expectQuestion } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { OTHER_CLASS, openDay } from "./support/live-day.ts";
import { logIn } from "./support/log-in.ts";
import { begin, comeIn, seat } from "./support/raw-candidate.ts";
import { SchoolProxy } from "./support/school-proxy.ts";

const SESSION_COOKIE = "vigie.session_token";

const CLOSING_MS = 1_000;

test("two pupils in turn at one machine: the login ends with the test, and no page of the first comes back", async ({
  cast,
}) => {
  const { secrets, pupils, raw } = await openDay(cast, { room: "Salle partagée" }, [10, 11], OTHER_CLASS);
  const [first, second] = pupils;
  const machine = await cast.enter("the machine");
  const context = machine.context();
  await seat(machine, first, secrets, raw);
  await answerQuestion(machine, 1);
  await expectQuestion(machine, 2);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === SESSION_COOKIE)?.expires).toBe(-1);
  const { candidateId } = await raw.rowOf(first);
  await raw.send({ type: "end-test", candidateId });

  // By itself, with its summary.
  await expect(machine.getByRole("heading", { name: "Test terminé" })).toBeVisible();
  await expect(machine.getByText("1 réponse enregistrée sur 32.")).toBeVisible();
  await expect(machine.getByText("Vous êtes déconnecté de ce poste.")).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === SESSION_COOKIE)).toBe(false);
  expect(await machine.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("vigie-")))).toEqual(
    [],
  );
  // On the server too: the cookie that was there opens nothing.
  const thief = await cast.enter("somebody with the old cookie");
  await thief.context().addCookies(cookies);
  await thief.goto("/accueil");
  await expect(thief).toHaveURL(/connexion/);

  await machine.getByRole("link", { name: "Se connecter" }).click();
  await expect(machine.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  await machine.goBack();
  await expect(machine).toHaveURL(/connexion/);
  await expect(machine.getByText(first.firstName)).toHaveCount(0);

  // The next one, at the same machine: their own page, their own name, and the way out.
  await sitDown(machine, second, secrets.number);
  await expect(machine.getByText(second.lastName)).toBeVisible();
  await expect(machine.getByText(first.lastName)).toHaveCount(0);
  await machine.goto("/accueil");
  await expect(machine.getByText(`Compte ouvert sur ce poste : ${second.firstName}`)).toBeVisible();
  // A page of the first, still trying to end their login, ends nobody else's.
  await postForm(machine, "/deconnexion", { compte: "the-account-of-the-first" });
  await machine.goto("/connexion");
  await expect(machine.getByRole("heading", { name: "Déjà connecté" })).toBeVisible();
  await machine.getByRole("button", { name: /Ce n’est pas vous/ }).click();
  await expect(machine.getByRole("heading", { name: "Se connecter" })).toBeVisible();
  await machine.goBack();
  await expect(machine.getByText(second.firstName)).toHaveCount(0);
});

test("an answer left without receipt keeps the machine's store, and leaves from the next pupil's door", async ({
  cast,
}) => {
  for (const words of ["net::ERR_", "WebSocket connection"]) cast.allowError(words);
  const { secrets, pupils, raw } = await openDay(cast, { room: "Salle des oublis" }, [12, 13], OTHER_CLASS);
  const [first, second] = pupils;
  const proxy = await SchoolProxy.open();
  const machine = await cast.enter("the machine", proxy.options);
  const context = machine.context();
  await seat(machine, first, secrets, raw);
  proxy.cut();
  await answerQuestion(machine, 1);
  await expect(machine.getByText("1 réponse en attente.")).toBeVisible();
  await machine.close();
  await context.route("**/api/live/remise", (route) => route.abort());
  // What the closed page had under way ends with it, and is not delivered by the mended cable.
  await sleep(CLOSING_MS);
  proxy.mend();

  // The browser was closed: the log-in went with it, the answer did not.
  await context.clearCookies();
  const again = await context.newPage();
  await logIn(again, { identifier: second.username, password: second.oneTime });
  await again.waitForURL(/changer-mot-de-passe/);
  await again.goto("/connexion");
  await expect(again.getByText(/Ce poste garde 1 réponse d’un test/)).toBeVisible();
  expect((await raw.rowOf(first)).questionNumber).toBe(1);

  await context.unroute("**/api/live/remise");
  await again.reload();
  await expect(again.getByRole("heading", { name: "Déjà connecté" })).toBeVisible();
  await expect.poll(async () => (await raw.rowOf(first)).questionNumber).toBe(2);
  await again.reload();
  await expect(again.getByText(/Ce poste garde/)).toHaveCount(0);
  await expect(again.getByText(first.firstName)).toHaveCount(0);
  await proxy.close();
});

test("the login expires in mid-test: the same document goes on after the password, with its queue", async ({
  cast,
}) => {
  for (const words of ["net::ERR_", "WebSocket connection", "401", "422"]) cast.allowError(words);
  const { secrets, pupils, raw } = await openDay(cast, { room: "Salle du sablier" }, [14], OTHER_CLASS);
  const [pupil] = pupils;
  const proxy = await SchoolProxy.open();
  const page = await cast.enter("pupil", proxy.options);
  await comeIn(page, pupil, secrets, raw);
  await begin(page, secrets);
  await page.evaluate(() => Reflect.set(globalThis, "journeyDocument", "the first"));

  // Every log-in of the account ends, elsewhere; the link breaks, and cannot come back without one.
  const elsewhere = await cast.enter("the same account elsewhere");
  await enterAs(elsewhere, { identifier: pupil.username, password: CHOSEN });
  await postForm(elsewhere, "/deconnexion", { partout: "1" });
  proxy.cut();
  await answerQuestion(page, 1);
  await expect(page.getByText("1 réponse en attente.")).toBeVisible();
  proxy.mend();
  await expect(page.getByText(/Votre connexion a expiré/)).toBeVisible({ timeout: 20_000 });
  expect((await raw.rowOf(pupil)).questionNumber).toBe(1);

  await page.getByLabel("Votre mot de passe").fill("pas le bon");
  await page.getByRole("button", { name: "Continuer mon test" }).click();
  await expect(page.getByText(/Ce mot de passe n’ouvre pas ce compte/)).toBeVisible();
  await page.getByLabel("Votre mot de passe").fill(CHOSEN);
  await page.getByRole("button", { name: "Continuer mon test" }).click();
  await expectQuestion(page, 2);
  await expect(page.getByText(/Votre connexion a expiré/)).toBeHidden();
  expect(await page.evaluate(() => Reflect.get(globalThis, "journeyDocument"))).toBe("the first");
  await answerQuestion(page, 2);
  await expect.poll(async () => (await raw.rowOf(pupil)).questionNumber).toBe(3);
  await proxy.close();
});
