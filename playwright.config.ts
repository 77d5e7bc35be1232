import { defineConfig } from "@playwright/test";
import { freePort } from "./test/journeys/support/own-product.ts";
import { findChromium } from "./worker/operate/browser/find-chromium.ts";

// This file is read by the runner and again by each of its workers: the first reading decides for all.
process.env.VIGIE_CHROMIUM ??= await findChromium(console.log);
process.env.VIGIE_JOURNEY_PORT ??= String(await freePort());

const { VIGIE_CHROMIUM: executablePath, VIGIE_JOURNEY_PORT: port } = process.env;

export default defineConfig({
  testDir: "test/journeys",
  outputDir: "test-results",
  // The journeys share one product, as a school does; each has its own session and pupils, so three go side by side: they
  // wait for clocks and networks more than for the processor.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // Not 127.0.0.1: logins are bound to the address that the product knows as its own.
    baseURL: `http://localhost:${port}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1366, height: 768 },
    screenshot: "only-on-failure",
    // A trace of each step costs a quarter of the time: on when a failure is looked into.
    trace: process.env.VIGIE_TRACE === undefined ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" test/journeys/support/serve.ts`,
    env: { PORT: String(port) },
    // After the demo school is filled in, not at the first answer.
    wait: { stdout: /Vigie is ready/ },
    timeout: 180_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGINT", timeout: 10_000 },
  },
});
