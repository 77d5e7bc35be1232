import { runTool } from "../run-tool.ts";

/** Where LibreOffice puts its command when it is not on the path. */
const PLACES = [
  "soffice",
  "libreoffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];

/**
 * The command of LibreOffice, or null where it is not installed: what needs it is skipped there, and says so. `.ci/run`
 * installs it; a test does not fetch a hundred megabytes by itself.
 */
export async function findOffice(): Promise<string | null> {
  for (const place of PLACES) if ((await runTool(place, ["--version"], { limit: 30 })).code === 0) return place;
  return null;
}
