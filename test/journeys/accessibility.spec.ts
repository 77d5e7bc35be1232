import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { SIMULATOR_NAMES } from "#worker/core/simulators/simulator.ts";
import { pickPupils } from "./support/by-forms.ts";
import { firstLogIn } from "./support/candidate.ts";
import { demoPupil, PAST_SESSION } from "./support/demo-pupil.ts";
import { LEFT_EARLY, test } from "./support/journey.ts";
import { logInAsJury } from "./support/jury.ts";
import { OTHER_CLASS } from "./support/live-day.ts";
import { logIn } from "./support/log-in.ts";
import { logInAsStaff } from "./support/staff.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const OPERATOR = { identifier: "plateforme@vigie.example", password: "Vigie-demo-2026" };
const KINDS: readonly Item["kind"][] = ["qcu", "qcm", "qroc", "qrocm-ind", "qrocm-dep", "select", "order", "match"];
const DESK_PAGES = [
  "/plateforme",
  "/plateforme/calendrier",
  "/plateforme/conservation",
  "/plateforme/etablissements",
  "/plateforme/etablissements/ouvrir",
  "/plateforme/etablissements/demo-college",
  "/plateforme/etablissements/demo-college/modifier",
  "/plateforme/personnes",
  "/plateforme/versions",
  "/plateforme/versions/publier",
  "/plateforme/chiffres",
];
const DEMO_SESSION = "48213";
const PUBLISHED_SESSION = "48215";

const SESSION = `/sessions/${DEMO_SESSION}`;
/** One journey each: they go side by side. */
const STAFF_PAGES: Record<string, readonly string[]> = {
  "a session": [
    "/sessions",
    "/sessions/nouvelle",
    SESSION,
    `${SESSION}/candidats`,
    `${SESSION}/inscrire?classe=3e%20B`,
    `${SESSION}/inscrire/candidat`,
    `${SESSION}/inscrire/fichier`,
    "/sessions/importer",
    `${SESSION}/telechargements`,
    `${SESSION}/journal`,
    `${SESSION}/codes`,
    "/postes",
  ],
  "the school": [
    "/eleves",
    "/eleves/importer",
    "/eleves/ajouter",
    "/eleves/identifiants",
    "/eleves/preparation",
    "/eleves/preparation?classe=3e%20A",
    "/parcours",
    "/parcours/nouveau",
    "/certifications",
    "/certifications/annees",
    "/certifications/recherche?recherche=a",
    `/certifications/resultats?session=${PAST_SESSION}`,
    "/compte",
    "/conditions",
    "/equipe",
    "/equipe/jetons",
  ],
};

test("no page at the door breaks WCAG 2.2 AA", async ({ cast }) => {
  const visitor = await cast.enter("visitor");
  for (const path of [
    "/connexion",
    "/inscription",
    "/mot-de-passe-oublie",
    "/poste",
    "/aide",
    "/aide/api",
    "/verification",
    "/verification/P-XXXXXXXX",
  ])
    await expectAccessible(visitor, path);
});

for (const [about, paths] of Object.entries(STAFF_PAGES)) {
  test(`no page of the staff about ${about} breaks WCAG 2.2 AA, nor needs a sideways scroll at 320 px`, async ({
    cast,
  }) => {
    cast.allowError(LEFT_EARLY);
    const staff = await cast.enter("staff");
    await logInAsStaff(staff);
    for (const path of paths) {
      await expectAccessible(staff, path);
      await expectNarrow(staff, path);
    }
  });
}

test("no page of a result breaks WCAG 2.2 AA, a stranger's neither, nor needs a sideways scroll at 320 px", async ({
  cast,
}) => {
  const pupil = await cast.enter("pupil");
  await logIn(pupil, demoPupil());
  await pupil.waitForURL("**/accueil");
  const own = `/mes-certifications/${PAST_SESSION}`;
  await expectAccessible(pupil, own);
  await expectNarrow(pupil, own);
  const code = await pupil.locator(".own-certificate .code").innerText();
  await expectAccessible(pupil, `/verification/${code}`);
  await expectNarrow(pupil, `/verification/${code}`);
});

test("no kind of question breaks WCAG 2.2 AA, in either language, nor needs a sideways scroll at 320 px", async ({
  cast,
}) => {
  const operator = await cast.enter("operator");
  await logIn(operator, OPERATOR);
  await operator.waitForURL("**/plateforme");
  // The first question of each kind, with both languages on its sheet, drawn by the pieces of the candidate's page.
  const paths = KINDS.map((kind) => {
    const item = loadStarterPack().find((one) => one.kind === kind);
    if (item === undefined) throw new Error(`the bank has no ${kind}`);
    return `/plateforme/questions/${item.id}`;
  });
  await operator.goto("/plateforme/personnes");
  const account = await operator.locator("tbody a").first().getAttribute("href");
  const person = (account ?? "").replace("/personnes/", "/donnees/account/");
  for (const path of ["/plateforme/questions", ...DESK_PAGES, account ?? "", person, ...paths]) {
    await expectAccessible(operator, path);
    await expectNarrow(operator, path);
  }
});

test("no practical task breaks WCAG 2.2 AA, nor needs a sideways scroll of the page at 320 px", {
  tag: "@long",
}, async ({ cast }) => {
  const operator = await cast.enter("operator");
  await logIn(operator, OPERATOR);
  await operator.waitForURL("**/plateforme");
  for (const name of SIMULATOR_NAMES) {
    const item = loadStarterPack().find((one) => one.kind === "simulator" && one.texts.fr.scene.simulator === name);
    if (item === undefined) throw new Error(`the bank has no ${name}`);
    const path = `/plateforme/questions/${item.id}`;
    await operator.goto(path);
    await operator.locator(".sim-body").waitFor();
    await expectAccessible(operator, path);
    await expectNarrow(operator, path);
  }
});

test("no page of practice, nor of a path, breaks WCAG 2.2 AA or needs a sideways scroll at 320 px", async ({
  cast,
}) => {
  cast.allowError(LEFT_EARLY);
  const staff = await cast.enter("staff");
  await logInAsStaff(staff);
  const [pupil] = await pickPupils(staff, OTHER_CLASS, [16]);
  if (pupil === undefined) throw new Error("the class is too small");
  await staff.goto("/parcours/nouveau");
  await staff.getByLabel("Diagnostic de rentrée").check();
  await staff.getByLabel("Nom du parcours").fill("Diagnostic accessible");
  await staff.getByRole("button", { name: "Créer le parcours" }).click();
  await staff.waitForURL(/\/parcours\/[A-Z]{6}\d{3}/);
  const results = new URL(staff.url()).pathname;
  const path = results.replace("/parcours/", "/mes-parcours/");

  const page = await cast.enter("pupil");
  await firstLogIn(page, pupil);
  const read = async (address: string) => {
    await expectAccessible(page, address);
    await expectNarrow(page, address);
  };
  /** What the page shows once it was answered, without going anywhere. */
  const readVerdict = async (address: string) => {
    await page.getByRole("button", { name: "Je ne sais pas" }).click();
    await expect(page.getByText("Question passée")).toBeVisible();
    await expectSound(page, `${address}, answered`);
    await expectNarrow(page, address);
  };
  for (const address of ["/accueil", "/competences", "/mes-parcours", "/competences/1.1", path]) await read(address);
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.waitForURL("**/question");
  for (const address of [`${path}/question`, "/competences/2.2/question"]) {
    await read(address);
    await readVerdict(address);
  }
  await read(path);
  for (const address of [results, `${results}/projeter`]) {
    await expectAccessible(staff, address);
    await expectNarrow(staff, address);
  }
});

test("no page of the jury breaks WCAG 2.2 AA, nor needs a sideways scroll at 320 px", async ({ cast }) => {
  const jury = await cast.enter("jury");
  await logInAsJury(jury);
  // A published session stays as it is, whatever other journeys decide.
  const session = `/plateforme/jury/${PUBLISHED_SESSION}`;
  await jury.goto(session);
  const sheet = await jury.locator("tbody a").first().getAttribute("href");
  for (const path of ["/plateforme/jury", session, sheet ?? "", "/plateforme/actes"]) {
    await expectAccessible(jury, path);
    await expectNarrow(jury, path);
  }
});

/** On the page that is open. */
async function expectNarrow(page: Page, path: string): Promise<void> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${path} at 320 px`).toBeLessThanOrEqual(0);
  if (wide !== null) await page.setViewportSize(wide);
}

async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await expectSound(page, path);
}

/** On the page that is open. */
async function expectSound(page: Page, path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found, path).toEqual([]);
}
