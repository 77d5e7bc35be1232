import type { Page } from "@playwright/test";
import { beginTest, CHOSEN, expectQuestion, firstLogIn, joinSession, typeAccessCode } from "./support/candidate.ts";
import { expect, test } from "./support/journey.ts";
import { pick, press, typeInto } from "./support/keyboard.ts";
import { logIn } from "./support/log-in.ts";
import { startOwnProduct } from "./support/own-product.ts";
import { enrolClass, givePassword, logInAsStaff, planSession } from "./support/staff.ts";
import { actOf, openRoom, rowOf } from "./support/supervisor.ts";

const OPERATOR = { identifier: "plateforme@vigie.example", password: "Vigie-demo-2026" };

/** A practical task of each simulator, as a person without a mouse does it. */
const BY_KEYBOARD: Record<string, (page: Page) => Promise<void>> = {
  "4.2-traces-02-a": async (page) => {
    await press(page, page.getByRole("button", { name: "Menu du navigateur" }));
    await press(page, page.getByRole("button", { name: "Historique" }));
    await expect(page.getByRole("heading", { name: "Historique", exact: true })).toBeFocused();
    for (const title of ["carte d’anniversaire", "Votre panier", "Avis sur", "Stages de poterie", "Idées de cadeaux"]) {
      const line = page.getByRole("listitem").filter({ hasText: title }).first();
      await press(page, line.getByRole("checkbox"), "Space");
    }
    await press(page, page.getByRole("button", { name: "Supprimer la sélection (5)" }));
    await expect(page.getByRole("heading", { name: "Historique", exact: true })).toBeFocused();
  },
  "1.2-ranger-01-a": async (page) => {
    await press(page, page.getByRole("button", { name: "Nouveau dossier" }));
    await page.keyboard.type("Volcans");
    await page.keyboard.press("Enter");
    for (const name of [
      "Carte des volcans.png",
      "Éruption du volcan.mp4",
      "Exposé volcans - plan.odt",
      "Volcan Etna.jpg",
    ])
      await press(page, page.getByRole("checkbox", { name: `Sélectionner ${name}` }), "Space");
    await press(page, page.getByRole("button", { name: "Déplacer" }));
    const target = page.getByRole("dialog", { name: "Déplacer" });
    await press(page, target.getByRole("button", { name: "Volcans" }));
    await press(page, target.getByRole("button", { name: "Déplacer ici" }));
  },
  "1.3-tri-filtre-01-a": async (page) => {
    await press(page, page.getByRole("button", { name: "Trier…" }));
    await pick(page, page.getByRole("combobox", { name: "Trier par" }), 3);
    await pick(page, page.getByRole("combobox", { name: "Ordre" }), 1);
    await press(page, page.getByRole("button", { name: "Trier", exact: true }));
  },
  "2.1-boite-01-a": async (page) => {
    await press(page, page.getByRole("button", { name: /^Indésirables/ }));
    await press(page, page.getByRole("checkbox", { name: /Votre inscription est confirmée/ }), "Space");
    await pick(page, page.getByRole("combobox", { name: "Déplacer vers…" }), 1);
    await press(page, page.getByRole("button", { name: "Déplacer" }));
  },
  "2.2-publier-01-a": async (page) => {
    const audience = page.locator("#reseau-public");
    const names = await audience.locator("option").allInnerTexts();
    await pick(
      page,
      audience,
      names.findIndex((name) => name.includes("Groupe")),
    );
    await press(page, page.getByRole("button", { name: "Publier" }));
  },
  "3.2-retoucher-02-a": async (page) => {
    await press(page, page.getByRole("button", { name: "Dimensions" }));
    const lock = page.getByRole("checkbox", { name: /proportions/ });
    if (!(await lock.isChecked())) await press(page, lock, "Space");
    await typeInto(page, page.getByLabel("Largeur (pixels)"), "1200");
    await press(page, page.getByRole("button", { name: "Redimensionner" }));
  },
  "3.4-sequence-02-a": async (page) => {
    const blocks = page.getByRole("group", { name: "Blocs à ajouter" });
    const ways = "avancer avancer gauche avancer avancer ramasser avancer avancer gauche avancer avancer".split(" ");
    for (const way of ways) await press(page, blocks.getByRole("button", { name: new RegExp(way, "i") }).first());
    await press(page, page.getByRole("button", { name: "Lancer" }));
  },
  "5.1-reseau-01-a": async (page) => {
    await press(page, page.getByRole("switch", { name: "Mode avion" }), "Space");
    await expect(page.getByText("Connecté au Wi-Fi")).toBeVisible();
  },
};

test("a task of each simulator is done by keyboard alone, and the server finds it right", { tag: "@long" }, async ({
  cast,
}) => {
  const page = await cast.enter("operator");
  await logIn(page, OPERATOR);
  await page.waitForURL("**/plateforme**");
  for (const [id, solve] of Object.entries(BY_KEYBOARD)) {
    await page.goto(`/plateforme/questions/${id}`);
    await page.locator(".sim-body").waitFor();
    const tried = page.getByRole("button", { name: "Essayer cette réponse" });
    await press(page, tried);
    await expect(page.getByText("Faites au moins une action")).toBeVisible();
    await solve(page);
    await press(page, tried);
    await expect(page.getByText("C’est juste."), id).toBeVisible();
    await press(page, page.getByRole("button", { name: "Recommencer" }));
    await expect(page.getByRole("button", { name: "Rétablir" })).toBeVisible();
  }
});

test("a task half done outlives a reload, a cut and the machine itself", async ({ cast }) => {
  test.setTimeout(90_000);
  for (const words of ["net::ERR_", "Failed to fetch", "WebSocket"]) cast.allowError(words);
  const product = await startOwnProduct("simulators", { bank: "one-simulator" });
  try {
    const here = { baseURL: product.origin };
    const staff = await cast.enter("staff", here);
    await logInAsStaff(staff);
    const secrets = await planSession(staff, { room: "Salle des exercices" });
    await enrolClass(staff, secrets.number, "3e B", 28);
    const pupil = await givePassword(staff, "FERREIRA");
    const supervisor = await cast.enter("supervisor", here);
    await openRoom(supervisor, secrets);

    const first = await cast.enter("first machine", here);
    await first.addInitScript(() => {
      const page = window as unknown as { shifted: number };
      page.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) page.shifted += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const sent: string[] = [];
    first.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload))));
    await firstLogIn(first, pupil);
    await joinSession(first, pupil, secrets.number);
    await actOf(supervisor, "Confirmer la présence", pupil).click();
    await beginTest(first, secrets);
    await first.getByRole("switch", { name: "Mode avion" }).click();
    await expect(first.getByText("Connecté au Wi-Fi")).toBeVisible();

    await first.reload();
    await expect(first.getByText("Connecté au Wi-Fi")).toBeVisible();
    // The frame stood at its height before its script came.
    expect(await first.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.02);

    // Cut: the task goes on, and what is done meanwhile reaches the room when the link is back.
    await first.context().setOffline(true);
    await first.locator(".sim-tab", { hasText: "Affichage" }).click();
    await first.getByRole("switch", { name: "Thème sombre" }).click();
    await expect(first.getByRole("switch", { name: "Thème sombre" })).toBeChecked();
    await first.context().setOffline(false);
    await expect.poll(() => sent.some((text) => text.includes("keep-draft") && text.includes("dark"))).toBe(true);
    await first.context().close();

    const second = await cast.enter("second machine", here);
    await logIn(second, { identifier: pupil.username, password: CHOSEN });
    await second.waitForURL("**/accueil");
    await joinSession(second, pupil, secrets.number);
    await actOf(supervisor, "Autoriser la reprise", pupil).click();
    await typeAccessCode(second, secrets.accessCode);
    await expectQuestion(second, 1);
    await expect(second.getByRole("switch", { name: "Thème sombre" })).toBeChecked();
    await second.locator(".sim-tab", { hasText: "Réseau" }).click();
    await expect(second.getByText("Connecté au Wi-Fi")).toBeVisible();
    // A press within half a second of the arrival is taken for a double click.
    await second.waitForTimeout(520);
    await second.getByRole("button", { name: "Valider" }).click();
    // The bank of this journey has no other question.
    await expect(second.getByRole("heading", { name: "Le test s’est arrêté" })).toBeVisible();
    await expect(second.getByText("1 réponse enregistrée sur 32.")).toBeVisible();
    // The answer that ended the test is not called a late one.
    await expect(second.getByText("en attente")).toHaveCount(0);
    await expect(rowOf(supervisor, pupil)).toContainText("Terminé");
  } finally {
    await cast.leave();
    await product.stop();
  }
});
