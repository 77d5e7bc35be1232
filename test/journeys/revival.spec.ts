import { childRuntimes } from "#worker/operate/runtime/child-runtimes.ts";
import { expect, test } from "./support/journey.ts";
import { logIn } from "./support/log-in.ts";
import { startOwnProduct } from "./support/own-product.ts";

test("a killed runtime comes back by itself and knows what it had just promised", { tag: "@long" }, async ({
  cast,
}) => {
  // The page that is open while the runtime is away may say so in its console.
  for (const words of ["net::ERR_", "Failed to fetch", "network error"]) cast.allowError(words);
  const product = await startOwnProduct("revival");
  try {
    const here = { baseURL: product.origin };
    const login = { identifier: "revived@example.org", password: "a long enough phrase" };
    const newcomer = await cast.enter("newcomer", here);
    await newcomer.goto("/inscription");
    await newcomer.getByLabel("Prénom et nom").fill("Ida Renaud");
    await newcomer.getByLabel("Adresse e-mail").fill(login.identifier);
    await newcomer.getByLabel("Mot de passe", { exact: true }).fill(login.password);
    await newcomer.getByRole("button", { name: "Créer mon compte" }).click();
    await expect(newcomer).not.toHaveURL(/inscription/);

    const before = childRuntimes(product.runner);
    expect(before).toHaveLength(1);
    for (const runtime of before) process.kill(runtime, "SIGKILL");
    const health = () => newcomer.request.get("/api/health", { timeout: 2_000 }).then((answer) => answer.ok());
    await expect.poll(() => health().catch(() => false)).toBe(true);
    const after = childRuntimes(product.runner);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);

    const elsewhere = await cast.enter("the same person elsewhere", here);
    await logIn(elsewhere, login);
    await expect(elsewhere).not.toHaveURL(/connexion/);
  } finally {
    await product.stop();
  }
});
