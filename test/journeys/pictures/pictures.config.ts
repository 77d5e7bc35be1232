import { defineConfig } from "@playwright/test";
import { root } from "#worker/operate/root.ts";
import journeys from "../../../playwright.config.ts";

// The same product and browser as the journeys; apart from them because its room lives through real minutes.
export default defineConfig(
  { ...journeys, webServer: undefined },
  {
    testDir: ".",
    testMatch: "take-*.ts",
    outputDir: "../../../test-results",
    timeout: 10 * 60_000,
    use: { trace: "off" },
    webServer: { ...[journeys.webServer ?? []].flat()[0], command: serveCommand(), cwd: root },
  },
);

function serveCommand(): string {
  const server = [journeys.webServer ?? []].flat()[0];
  if (server === undefined) throw new Error("the journeys serve nothing");
  return server.command;
}
