import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#worker/operate/root.ts";
import { shrinkPng } from "./shrink-png.ts";

/** The page as it stands, in this folder, as `name.png`. */
export async function take(page: Page, name: string, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate(async () => {
    await document.fonts.ready;
    scrollTo(0, 0);
  });
  await page.mouse.move(0, viewport.height - 1);
  const file = join(root, "test/journeys/pictures", `${name}.png`);
  writeFileSync(file, shrinkPng(await page.screenshot({ animations: "disabled" })));
}
