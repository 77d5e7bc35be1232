import { readFileSync } from "node:fs";
import { root } from "#worker/operate/root.ts";
import { childRuntimes } from "#worker/operate/runtime/child-runtimes.ts";
import { stateFolder } from "#worker/operate/state/state-folder.ts";
import { expect, test } from "./support/journey.ts";

test("the product answers again by itself after its runtime is killed", async ({ cast }) => {
  // The page that is open while the runtime is away may say so in its console.
  for (const words of ["net::ERR_", "Failed to fetch"]) cast.allowError(words);
  const page = await cast.enter("visitor");
  await page.goto("/");
  const { pid }: { pid: number } = JSON.parse(readFileSync(stateFolder(root, ".wrangler/journeys").lockFile, "utf8"));
  const before = childRuntimes(pid);
  expect(before).toHaveLength(1);
  for (const runtime of before) process.kill(runtime, "SIGKILL");
  await expect
    .poll(() =>
      page.request.get("/api/health", { timeout: 2_000 }).then(
        (answer) => answer.ok(),
        () => false,
      ),
    )
    .toBe(true);
  const after = childRuntimes(pid);
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});
