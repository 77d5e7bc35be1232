import type { Page } from "@playwright/test";
import * as z from "zod";
import { serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import {
  answerQuestion,
  beginTest,
  CHOSEN,
  expectQuestion,
  fillAny,
  firstLogIn,
  joinSession,
} from "./support/candidate.ts";
import { type Cast, expect, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";
import {
  ADMIN,
  enrolClass,
  givePassword,
  logInAsStaff,
  type Pupil,
  planSession,
  type Secrets,
  SUPERVISOR,
} from "./support/staff.ts";
import { actOf, openRoom, rowOf } from "./support/supervisor.ts";

const SIECLE = "test/support/siecle/college-demo.xml";

test("the doors: each wrong secret or identity has its own sentence and lets nobody in", async ({ cast }) => {
  cast.allowError("status of 4");
  const { staff, secrets } = await plannedSession(cast, "Salle des portes");
  const [pupil, neighbour] = await certifiablePupils(staff, 2);
  const weak = await givePassword(staff, await nameOfNotCertifiable(staff));

  const person = await cast.enter("adult");
  await logIn(person, { ...ADMIN, password: "Vigie-demo-2025" });
  await expect(person.getByText("Identifiant ou mot de passe inexact.").first()).toBeVisible();
  await expect(person).toHaveURL(/connexion/);
  await logIn(person, SUPERVISOR);
  await person.waitForURL("**/surveiller");
  const together = "Numéro ou mot de passe inexact. Relisez les deux sur le kit surveillant.";
  for (const typed of [
    { ...secrets, password: "C-BBBBBB" },
    { ...secrets, number: "99999" },
  ]) {
    await supervise(person, typed);
    await expect(person.getByText(together).first()).toBeVisible();
    await expect(person).toHaveURL(/\/surveiller$/);
  }

  const page = await cast.enter("pupil");
  await firstLogIn(page, pupil);
  const nobody = "Aucun candidat inscrit ne correspond.";
  await tryToJoin(page, pupil, "99999");
  await expect(page.getByText(nobody).first()).toBeVisible();
  await tryToJoin(page, { ...pupil, birth: "01/01/2001" }, secrets.number);
  await expect(page.getByText(nobody).first()).toBeVisible();
  await tryToJoin(page, { ...pupil, birth: "31/02/2012" }, secrets.number);
  await expect(page.getByText("Cette date n’existe pas. Relisez le jour, le mois et l’année.")).toBeVisible();
  await tryToJoin(page, neighbour, secrets.number);
  await expect(page.getByText("Ce compte n’est pas celui de cet élève.").first()).toBeVisible();
  await page.goto(`/certification/${secrets.number}`);
  await expect(page).toHaveURL(/\/certification$/);

  // A pupil's account never supervises, whatever it knows.
  await page.goto("/surveiller");
  await expect(page.getByRole("heading", { name: "Un compte d’élève ne surveille pas" })).toBeVisible();
  await expect(page.getByLabel("Mot de passe de la session")).toHaveCount(0);

  const weakPage = await cast.enter("not certifiable");
  await firstLogIn(weakPage, weak);
  await tryToJoin(weakPage, weak, secrets.number);
  await expect(weakPage.getByText(/Vous n’avez que \d compétences? au niveau 1, il en faut 5\./).first()).toBeVisible();
  await expect(weakPage.getByText(/Demandez un parcours SOS à votre professeur/).first()).toBeVisible();

  // Not confirmed: no field for the code, and a page that would send it all the same is refused.
  await joinSession(page, pupil, secrets.number);
  await expect(page.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Code d’accès" })).toHaveCount(0);
  expect(await enterAnyway(page, secrets)).toBe("PRESENCE_NOT_CONFIRMED");

  // Nobody but the one who joined has left a trace.
  await supervise(person, secrets);
  await expect(person.getByText("Pas connecté")).toHaveCount(27);
  await expect(rowOf(person, pupil)).toContainText("Attend");
});

test("during the test: a double click, the back button and a lost login lose nothing and do nothing twice", async ({
  cast,
}) => {
  // The cut may fall while the page sends: the browser says so in its console.
  cast.allowError("WebSocket is already in CLOSING or CLOSED state");
  for (const words of ["status of 401", "WebSocket connection", "status of 403"]) cast.allowError(words);
  const { staff, secrets } = await plannedSession(cast, "Salle des doigts");
  const [pupil] = await certifiablePupils(staff, 4);
  const supervisor = await cast.enter("supervisor");
  await openRoom(supervisor, secrets);
  const page = await cast.enter("pupil");
  const cutLink = await cuttableLink(page);
  await firstLogIn(page, pupil);
  await joinSession(page, pupil, secrets.number);
  await actOf(supervisor, "Confirmer la présence", pupil).click();
  await beginTest(page, secrets);

  // A double click on Valider: one answer, and the next question is not touched.
  await fillAny(page);
  await page.waitForTimeout(520);
  await page.getByRole("button", { name: "Valider" }).dblclick();
  await expectQuestion(page, 2);
  await expect(page.locator(".choice input:checked")).toHaveCount(0);
  await page.waitForTimeout(800);
  await expectQuestion(page, 2);
  await expect(rowOf(supervisor, pupil)).toContainText("2/32");

  // The back button stays, says so, and the sentence goes with the question.
  await fillAny(page);
  await page.goBack();
  await expect(page.getByText("Le bouton Retour ne quitte pas le test.")).toBeVisible();
  await expectQuestion(page, 2);
  await answerQuestion(page, 2);
  await expectQuestion(page, 3);
  await expect(page.getByText("Le bouton Retour ne quitte pas le test.")).toHaveCount(0);
  // … also in a page that was loaded straight at the test.
  await page.reload();
  await expectQuestion(page, 3);
  await page.goBack();
  await expect(page.getByText("Le bouton Retour ne quitte pas le test.")).toBeVisible();
  await expectQuestion(page, 3);

  // The login is over and the link drops: the answer is kept on the machine, and leaves after the next login.
  const question = await page.getByRole("heading", { level: 1 }).textContent();
  await fillAny(page);
  await page.context().clearCookies();
  await cutLink();
  await expect(page.getByText("Votre connexion a expiré. Vos réponses sont gardées sur ce poste.")).toBeVisible();
  await page.waitForTimeout(520);
  await page.getByRole("button", { name: "Valider" }).click();
  // The page goes on with its reserve, or says that it waits: in both the password is asked for in place.
  await expect(page.getByRole("heading", { level: 1, name: question ?? "" })).toHaveCount(0);
  await page.getByLabel("Votre mot de passe").fill(CHOSEN);
  await page.getByRole("button", { name: "Continuer mon test" }).click();
  await expectQuestion(page, 4);
  await expect(rowOf(supervisor, pupil)).toContainText("4/32");
});

test("files: each one that is not the school's roll is refused whole, with its own sentence", async ({ cast }) => {
  cast.allowError("status of 4");
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  const before = await rollFacts(staff);
  await staff.goto("/eleves/importer");
  const good = await readDemo();
  const files = [
    { name: "coupe.xml", content: good.subarray(0, 20_000), says: /le fichier est abîmé ou coupé/ },
    {
      name: "voisin.xml",
      content: Buffer.from(good.toString("latin1").replace("<UAJ>0999012H</UAJ>", "<UAJ>0750001D</UAJ>"), "latin1"),
      says: /Ce fichier est celui de l’établissement 0750001D\. Choisissez le vôtre, 0999012H\./,
    },
    { name: "trente.xml", content: Buffer.alloc(30 * 1024 * 1024, "<a>"), says: /Ce fichier dépasse 20\sMo/ },
    {
      name: "bombe.xml",
      content: Buffer.from(BOMB),
      says: /Ligne 2\s: ce fichier contient une définition \(DOCTYPE\)/,
    },
    {
      name: "convocation.xml",
      content: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"),
      says: /«\sconvocation\.xml\s» n’est pas un export SIECLE/,
    },
    { name: "eleves.pdf", content: Buffer.from("%PDF-1.7\n"), says: /«\seleves\.pdf\s» n’est ni un \.xml ni un \.zip/ },
  ];
  for (const { name, content, says } of files) {
    await staff.goto("/eleves/importer");
    await staff.getByLabel("Fichier des élèves").setInputFiles({ name, mimeType: "text/xml", buffer: content });
    await staff.getByRole("button", { name: "Vérifier le fichier" }).click();
    await expect(staff.getByText("Rien n’a été importé."), name).toBeVisible({ timeout: 20_000 });
    await expect(staff.getByText(says), name).toBeVisible();
    await expect(staff.getByRole("button", { name: /^Importer/ }), name).toHaveCount(0);
  }
  expect(await rollFacts(staff)).toEqual(before);
});

const BOMB = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE BEE_ELEVES [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<BEE_ELEVES><DONNEES><ELEVES>&c;</ELEVES></DONNEES></BEE_ELEVES>`;

async function plannedSession(cast: Cast, room: string): Promise<{ staff: Page; secrets: Secrets }> {
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  const secrets = await planSession(staff, { room });
  await enrolClass(staff, secrets.number, "3e A", 28);
  return { staff, secrets };
}

/** Two pupils of 3e A from this rank on, with a simple name that nobody shares: the demo makes them certifiable. */
async function certifiablePupils(staff: Page, rank: number): Promise<[Pupil, Pupil]> {
  await staff.goto(`/eleves?classe=${encodeURIComponent("3e A")}`);
  const ready = staff.locator("tbody tr").filter({ hasText: "Prêt" }).locator("td:first-child");
  const names = (await ready.allInnerTexts()).filter((name) => /^\p{Lu}+ \p{Lu}\p{Ll}+$/u.test(name.trim()));
  const pupils: Pupil[] = [];
  for (const name of names.slice(rank, rank + 2)) pupils.push(await givePassword(staff, name.trim()));
  const [one, other = one] = pupils;
  if (one === undefined || other === undefined) throw new Error("the class is too small");
  return [one, other];
}

async function nameOfNotCertifiable(staff: Page): Promise<string> {
  await staff.goto(`/eleves?classe=${encodeURIComponent("3e A")}`);
  const weak = staff.locator("tbody tr").filter({ hasText: "Non certifiable" });
  // The first of them: another journey makes the last one certifiable.
  await expect(weak.first()).toBeVisible();
  return (await weak.first().locator("td:first-child").textContent())?.trim() ?? "";
}

async function supervise(page: Page, { number, password }: Secrets): Promise<void> {
  await page.goto("/surveiller");
  await page.getByLabel("Numéro de la session").fill(number);
  await page.getByLabel("Mot de passe de la session").fill(password);
  await page.getByRole("button", { name: "Surveiller la session" }).click();
}

async function tryToJoin(page: Page, pupil: Pupil, number: string): Promise<void> {
  await page.goto("/certification");
  await page.getByLabel("Numéro de session").fill(number);
  await page.getByLabel("Prénom").fill(pupil.firstName);
  await page.getByLabel("Nom de naissance").fill(pupil.lastName);
  const [day = "", month = "", year = ""] = pupil.birth.split("/");
  await page.getByLabel("Jour").fill(day);
  await page.getByLabel("Mois").fill(month);
  await page.getByLabel("Année").fill(year);
  await page.getByRole("button", { name: "Rejoindre la session" }).click();
}

/** The code of the refusal that the room gives to a code sent without the page. */
async function enterAnyway(page: Page, { number, accessCode }: Secrets): Promise<string | undefined> {
  const answer = await page.request.post(`/api/live/${number}/candidat`, {
    headers: { Origin: test.info().project.use.baseURL ?? "" },
    data: {
      t: "command",
      v: PROTOCOL_VERSION,
      id: "sent-without-the-page",
      deviceId: "a-device-of-this-test",
      command: { type: "enter", accessCode, locale: "fr" },
    },
  });
  const { frames } = z.object({ frames: z.array(serverFrame) }).parse(await answer.json());
  return frames.flatMap((frame) => (frame.t === "refused" ? [frame.code] : []))[0];
}

/** Ticks or writes something at the question on screen. */

/** The page's live sockets pass through here: the call that it gives cuts them, as a network does. */
async function cuttableLink(page: Page): Promise<() => Promise<void>> {
  const cuts: (() => Promise<void>)[] = [];
  await page.routeWebSocket(/\/live\//, (socket) => {
    const server = socket.connectToServer();
    cuts.push(async () => {
      await server.close();
      await socket.close();
    });
  });
  return async () => {
    for (const cut of cuts.splice(0)) await cut();
  };
}

async function readDemo(): Promise<Buffer> {
  const { readFile } = await import("node:fs/promises");
  return readFile(SIECLE);
}

/** What an import would have changed: how many pupils, and how many imports were made. */
async function rollFacts(staff: Page): Promise<string[]> {
  await staff.goto("/eleves");
  const count = await staff.locator(".page-head").textContent();
  await staff.goto("/eleves/importer");
  return [count ?? "", String(await staff.locator("tbody tr").count())];
}
