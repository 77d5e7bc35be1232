import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Refusal } from "#worker/operate/refusal.ts";
import { readPort } from "#worker/operate/runtime/require-free-port.ts";
import { discardHalfSeed } from "#worker/operate/seeding/seed-when-empty.ts";
import { lockState, stateHolder } from "#worker/operate/state/lock-state.ts";
import { readSecret } from "#worker/operate/state/read-secret.ts";
import { type StateFolder, stateFolder } from "#worker/operate/state/state-folder.ts";

test("the state lies where VIGIE_STATE says, else under .wrangler/state, data in the folder that Wrangler shares", () => {
  const base = mkdtempSync(join(tmpdir(), "vigie-state-"));
  expect(stateFolder(base, undefined).root).toBe(join(base, ".wrangler/state"));
  expect(stateFolder(base, "elsewhere").resources).toBe(join(base, "elsewhere/v3"));
});

test("the secret is made once and then kept", () => {
  const state = newState();
  const secret = readSecret(state.secretFile);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(readSecret(state.secretFile)).toBe(secret);
});

test("a folder held by another live process is refused, by its number", async () => {
  const state = newState();
  const pid = await liveProcess("worker/operate/start.ts");
  writeFileSync(state.lockFile, JSON.stringify({ pid }));
  expect(stateHolder(state)).toBe(pid);
  expect(() => lockState(state)).toThrow(new RegExp(`process ${pid}`));
  expect(() => lockState(state)).toThrow(Refusal);
});

test.each([
  ["a process that is gone", JSON.stringify({ pid: 2 ** 22 + 1 })],
  ["a torn file", '{"pi'],
])("a lock left by %s holds nothing, and is given back at the end", (_, text) => {
  const state = newState();
  writeFileSync(state.lockFile, text);
  const unlock = lockState(state);
  expect(JSON.parse(readFileSync(state.lockFile, "utf8"))).toEqual({ pid: process.pid });
  unlock();
  expect(existsSync(state.lockFile)).toBe(false);
});

test.runIf(process.platform === "linux")(
  "a lock whose number now belongs to another program holds nothing",
  async () => {
    const state = newState();
    writeFileSync(state.lockFile, JSON.stringify({ pid: await liveProcess("something-else") }));
    expect(stateHolder(state)).toBeUndefined();
  },
);

test("demo data cut in the middle is started over; complete demo data is kept", () => {
  const state = newState();
  mkdirSync(state.resources);
  writeFileSync(state.seedFile, JSON.stringify({ status: "done", logins: ["a login"] }));
  discardHalfSeed(state, () => {});
  expect(existsSync(state.resources)).toBe(true);
  writeFileSync(state.seedFile, JSON.stringify({ status: "running" }));
  discardHalfSeed(state, () => {});
  expect(existsSync(state.resources)).toBe(false);
  expect(existsSync(state.seedFile)).toBe(false);
});

test("PORT is a whole number from 1 to 65535, 8787 when absent", () => {
  expect(readPort(undefined)).toBe(8787);
  expect(readPort("9000")).toBe(9000);
  for (const text of ["0", "65536", "80.5", "abc", "-1"]) expect(() => readPort(text)).toThrow(Refusal);
});

function newState(): StateFolder {
  return stateFolder(mkdtempSync(join(tmpdir(), "vigie-state-")), "state");
}

/** A process that lives until the test ends, with `word` on its command line. */
async function liveProcess(word: string): Promise<number> {
  const child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1000)", word]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise((started) => child.stdout.once("data", started));
  if (child.pid === undefined) throw new Error("the process did not start");
  return child.pid;
}
