import { Refusal } from "../refusal.ts";
import { runTool } from "../run-tool.ts";
import { installPackage } from "./install-package.ts";

/** pdftoppm and pdftotext: the PDF tests look at pages as a printer does. */
export async function findPoppler(say: (line: string) => void): Promise<void> {
  if (await present()) return;
  if ((await installPackage(["poppler-utils"], say)) && (await present())) return;
  throw new Refusal(
    "The PDF tests need pdftoppm and pdftotext. Install them (Debian: apt-get install poppler-utils; macOS: brew install poppler), then run npm test again.",
  );
}

async function present(): Promise<boolean> {
  const runs = [await runTool("pdftoppm", ["-v"], { limit: 10 }), await runTool("pdftotext", ["-v"], { limit: 10 })];
  return runs.every((run) => run.code === 0);
}
