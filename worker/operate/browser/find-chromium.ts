import { existsSync } from "node:fs";
import { Refusal } from "../refusal.ts";
import { runTool } from "../run-tool.ts";
import { installPackage } from "./install-package.ts";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium that starts: named by VIGIE_CHROMIUM, the machine's, the one from npm, or one that apt-get may install. */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const named = process.env.VIGIE_CHROMIUM;
  if (named) return named;
  for (const place of PLACES) if (existsSync(place) && (await starts(place))) return place;
  const packed = await unpackChromium(say);
  if (packed !== undefined) return packed;
  if (await installPackage(["chromium"], say)) {
    for (const place of PLACES) if (existsSync(place) && (await starts(place))) return place;
  }
  throw new Refusal(
    "The browser journeys need Chromium or Chrome. Install one (Debian: apt-get install chromium), or name yours: VIGIE_CHROMIUM=/path/to/chrome npm test",
  );
}

/** The Chromium of an npm package: Linux only. With this variable set first it brings its own system libraries. */
async function unpackChromium(say: (line: string) => void): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  try {
    say("Unpacking Chromium ...");
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    return (await starts(path)) ? path : undefined;
  } catch (error) {
    say(`The Chromium from npm does not start here: ${String(error)}`);
    return undefined;
  }
}

async function starts(path: string): Promise<boolean> {
  return (await runTool(path, ["--version", "--no-sandbox"], { limit: 30 })).code === 0;
}
