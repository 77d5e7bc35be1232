import { readFileSync } from "node:fs";
import { root } from "#worker/operate/root.ts";
import { childRuntimes } from "#worker/operate/runtime/child-runtimes.ts";
import { stateFolder } from "#worker/operate/state/state-folder.ts";
import { expect, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";

test("a killed runtime comes back by itself and knows what it had just promised", async ({ cast }) => {
  // The page that is open while the runtime is away may say so in its console.
  for (const words of ["net::ERR_", "Failed to fetch"]) cast.allowError(words);
  const login = { identifier: "revived@example.org", password: "a long enough phrase" };
  const newcomer = await cast.enter("newcomer");
  await newcomer.goto("/inscription");
  await newcomer.getByLabel("Prénom et nom").fill("Ida Renaud");
  await newcomer.getByLabel("Adresse e-mail").fill(login.identifier);
  await newcomer.getByLabel("Mot de passe", { exact: true }).fill(login.password);
  await newcomer.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(newcomer).not.toHaveURL(/inscription/);

  const runner = runnerProcess();
  const before = childRuntimes(runner);
  expect(before).toHaveLength(1);
  for (const runtime of before) process.kill(runtime, "SIGKILL");
  const health = () => newcomer.request.get("/api/health", { timeout: 2_000 }).then((answer) => answer.ok());
  await expect.poll(() => health().catch(() => false)).toBe(true);
  const after = childRuntimes(runner);
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);

  const elsewhere = await cast.enter("the same person elsewhere");
  await logIn(elsewhere, login);
  await expect(elsewhere).not.toHaveURL(/connexion/);
});

/** The process that serves this run: its number is in the lock of its state folder. */
function runnerProcess(): number {
  const { pid }: { pid: number } = JSON.parse(readFileSync(stateFolder(root, ".wrangler/journeys").lockFile, "utf8"));
  return pid;
}
