import { chromium } from "@playwright/test";
import { findChromium } from "#worker/operate/browser/find-chromium.ts";
import { openRoom, seat, start, watch } from "../support/room.ts";
import { STAFF } from "../support/world.ts";
import type { Case } from "./measure.ts";

const CANDIDATES = 35;
const STARTED = 20;

/** Elements of the supervisor's page, in Chromium, with 35 candidates of whom 20 are in test. */
export const domNodes: Case = {
  name: "the supervisor's page with 35",
  async run(world, say) {
    const room = await openRoom(world, CANDIDATES, { room: `Page ${Date.now()}` }, say);
    const supervisor = await watch(world, room);
    const devices = await seat(world, room, supervisor);
    for (const device of devices.slice(0, STARTED)) await start(device, room.secrets.accessCode);
    const browser = await chromium.launch({ executablePath: await findChromium(say), args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1366, height: 650 } });
      const { origin } = world.address;
      await page.goto(`${origin}/connexion`);
      await page.getByLabel("Identifiant ou adresse e-mail").fill(STAFF.identifier);
      await page.getByLabel("Mot de passe", { exact: true }).fill(STAFF.password);
      await page.getByRole("button", { name: "Je me connecte" }).click();
      await page.waitForURL("**/sessions");
      await page.goto(`${origin}/surveiller/${room.secrets.number}`);
      const last = room.accounts.at(-1)?.firstName ?? "";
      await page.getByText(last).first().waitFor();
      await page.waitForTimeout(1_500);
      const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
      return { "dom_nodes.supervise_35": nodes };
    } finally {
      await browser.close();
      for (const device of [...devices, supervisor]) device.close();
    }
  },
};
