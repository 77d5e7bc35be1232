import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Mutant } from "./mutant.ts";
import { objectMutants } from "./object-mutants.ts";
import { reserveMutants } from "./reserve-mutants.ts";
import { roomLifeMutants } from "./room-life-mutants.ts";
import { ruleMutants } from "./rule-mutants.ts";

/** `npm run test:mutants`: plants each fault in a copy of the code, one at a time, and runs the test that must see it. */
const LISTED = [...ruleMutants, ...roomLifeMutants, ...reserveMutants, ...objectMutants];
const isByModel = process.argv.includes("--by-model");
/** Inside the project, so that the copy finds its node_modules, and in a folder that git does not see. */
const COPY = resolve(".wrangler", isByModel ? "mutants-by-model" : "mutants");
const THE_MODEL: Mutant["killedBy"] = { project: "workerd", file: "test/live/model.test.ts" };
const REPORT = join(COPY, "report.json");
const LEFT_OUT = ["node_modules", ".git", ".wrangler", "build", "test-results"];
const MUTANTS = isByModel ? LISTED.map((one) => ({ ...one, killedBy: THE_MODEL })) : LISTED;
const LIMIT_MS = 600_000;

type Verdict = { passed: number; failed: number; firstFailure: string; output: string };

const startedAtMs = Date.now();
const seconds = (sinceMs: number) => ((Date.now() - sinceMs) / 1000).toFixed(1);

function makeCopy(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of readdirSync("."))
    if (!LEFT_OUT.includes(name)) cpSync(name, join(COPY, name), { recursive: true });
}

function vitest(args: readonly string[]): Verdict {
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [resolve("node_modules", "vitest", "vitest.mjs"), "run", ...args, ...reporters],
    { cwd: COPY, env: { ...process.env, NO_COLOR: "1" }, encoding: "utf8", timeout: LIMIT_MS, killSignal: "SIGKILL" },
  );
  const output = stdout + stderr;
  // Killed by the time limit, or it did not even start: no test has judged.
  if (!existsSync(REPORT)) return { passed: 0, failed: 0, firstFailure: "", output };
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  const tests: { status: string; title: string }[] = report.testResults.flatMap(
    (file: { assertionResults: unknown[] }) => file.assertionResults,
  );
  const failures = tests.filter(({ status }) => status === "failed");
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failures.length,
    firstFailure: failures[0]?.title ?? "",
    output,
  };
}

/** Only a test that failed kills: code that does not load proves nothing. */
function judge({ edits, killedBy }: Mutant): Verdict {
  const clean = new Map<string, string>();
  try {
    for (const { file, find, replace } of edits) {
      const path = join(COPY, file);
      const text = readFileSync(path, "utf8");
      if (!clean.has(path)) clean.set(path, text);
      writeFileSync(
        path,
        text.replace(find, () => replace),
      );
    }
    const only = killedBy.name === undefined ? [] : ["-t", killedBy.name];
    return vitest(["--project", killedBy.project, killedBy.file, ...only, "--bail", "1"]);
  } finally {
    for (const [path, text] of clean) writeFileSync(path, text);
  }
}

/** A fault whose place is gone would be "killed" by nothing: the list must fit the code. */
function misfits(): string[] {
  return MUTANTS.flatMap(({ name, edits }) =>
    edits
      .filter(({ file, find }) => readFileSync(file, "utf8").split(find).length !== 2)
      .map(({ file, find }) => `${name}: found not once in ${file}: ${find}`),
  );
}

function stop(sentence: string): never {
  console.error(sentence);
  rmSync(COPY, { recursive: true, force: true });
  process.exit(1);
}

const misfitting = misfits();
if (misfitting.length > 0) stop(`The list does not fit the code:\n${misfitting.join("\n")}`);
makeCopy();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop("stopped"));

for (const project of ["node", "workerd"] as const) {
  const files = new Set(MUTANTS.flatMap(({ killedBy }) => (killedBy.project === project ? [killedBy.file] : [])));
  if (files.size === 0) continue;
  const { passed, failed, output } = vitest(["--project", project, ...files]);
  if (failed > 0 || passed === 0) stop(`${output}\nThe tests (${project}) fail without any fault planted.`);
  console.log(`without a fault: ${passed} tests pass (${project}, ${files.size} files)`);
}

let killed = 0;
for (const mutant of MUTANTS) {
  const sinceMs = Date.now();
  const { passed, failed, firstFailure, output } = judge(mutant);
  if (failed > 0) killed += 1;
  const verdict = failed > 0 ? `killed by "${firstFailure}"` : `SURVIVED (${passed} tests passed)`;
  console.log(`${mutant.name} — ${verdict}, ${seconds(sinceMs)} s`);
  if (failed === 0 && passed === 0) console.log(output.split("\n").slice(-40).join("\n"));
}
rmSync(COPY, { recursive: true, force: true });
console.log(`${seconds(startedAtMs)} s\nkilled ${killed} of ${MUTANTS.length}`);
process.exit(killed === MUTANTS.length ? 0 : 1);
