import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Refusal, runCommand } from "#worker/operate/refusal.ts";
import { certificates } from "./cases/certificates.ts";
import { deadlineLag } from "./cases/deadline-lag.ts";
import { domNodes } from "./cases/dom-nodes.ts";
import { idle } from "./cases/idle.ts";
import { loginStorm } from "./cases/login-storm.ts";
import { manySockets } from "./cases/many-sockets.ts";
import type { Case } from "./cases/measure.ts";
import { fanout, pushes } from "./cases/pushes.ts";
import { reconnect } from "./cases/reconnect.ts";
import { resultFiles } from "./cases/result-files.ts";
import { resultsExport } from "./cases/results-export.ts";
import { startAndAnswer } from "./cases/start-and-answer.ts";
import { LiveDevice } from "./support/live-device.ts";
import { median } from "./support/percentile.ts";
import { openWorld, type World } from "./support/world.ts";
import { drawTable } from "./table.ts";

const CASES: Readonly<Record<string, Case>> = {
  login: loginStorm,
  "start-30": startAndAnswer(30),
  "start-100": startAndAnswer(100),
  pushes,
  fanout,
  deadline: deadlineLag,
  reconnect,
  sockets: manySockets,
  idle,
  dom: domNodes,
  results: resultsExport,
  certificates,
  files: resultFiles,
};
const PORT = 8_791;
const RETURN_LIMIT_MS = 60_000;

const HELP = `npm run bench -- [--runs N] [--only ${Object.keys(CASES).join(",")}] [--json [FILE]] [--fresh]
  --runs N     each case N times; the table gives the medians (1 when absent)
  --json       JSON alone on stdout; with a name, into that file
  --fresh      forget the accounts kept from earlier runs`;

/** `npm run bench`: the production build on Miniflare, on loopback. Progress on stderr. */
async function bench(): Promise<number> {
  const asked = readAsked(process.argv.slice(2));
  if (asked === null) {
    console.log(HELP);
    return 0;
  }
  const started = performance.now();
  const say = (line: string) =>
    console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const world = await openWorld(".wrangler/bench", PORT, say, asked.fresh);
  const found: Record<string, number[]> = {};
  const failures: string[] = [];
  const loads: number[] = [];
  try {
    for (let run = 1; run <= asked.runs; run += 1) {
      for (const name of asked.only) {
        const one = CASES[name];
        if (one === undefined) continue;
        const load = loadavg()[0] ?? 0;
        loads.push(load);
        say(`run ${run}/${asked.runs}: ${one.name} (load ${load.toFixed(1)} on ${availableParallelism()} cores)`);
        try {
          for (const [metric, value] of Object.entries(await one.run(world, say))) {
            found[metric] = [...(found[metric] ?? []), value];
            say(`  ${metric} ${value.toFixed(0)}`);
          }
        } catch (error) {
          failures.push(`${one.name}, run ${run}: ${String(error)}`);
          say(`  FAILED: ${String(error)}`);
          LiveDevice.closeAll();
          await untilServed(world);
        }
      }
    }
  } finally {
    await world.close();
  }
  const metrics = Object.fromEntries(Object.entries(found).map(([metric, values]) => [metric, median(values)]));
  const report = `${JSON.stringify({ runs: asked.runs, metrics, samples: found, failures, loads }, null, 2)}\n`;
  if (asked.json === "-") process.stdout.write(report);
  else {
    if (asked.json !== null) writeFileSync(asked.json, report);
    console.log(drawTable(metrics, asked.runs));
    console.log(
      `Load of the machine while measuring: median ${median(loads).toFixed(1)} on ${availableParallelism()} cores.`,
    );
  }
  for (const failure of failures) console.error(`FAILED ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

/** A case that failed may have left the runtime on its way back: the next one must not pay for it. */
async function untilServed({ staff }: World): Promise<void> {
  for (const limit = Date.now() + RETURN_LIMIT_MS; Date.now() < limit; await sleep(500)) {
    const { status } = await staff.get("/api/health").catch(() => ({ status: 0 }));
    if (status === 200) return;
  }
}

interface Asked {
  readonly runs: number;
  readonly only: readonly string[];
  /** `-`: stdout; null: no JSON */
  readonly json: string | null;
  readonly fresh: boolean;
}

function readAsked(words: string[]): Asked | null {
  // `--json` alone means stdout: the parser of Node wants a value, so it is given one.
  const args = words.flatMap((word, at) => {
    const next = words[at + 1];
    return word === "--json" && (next === undefined || next.startsWith("--")) ? ["--json=-"] : [word];
  });
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: "string", default: "1" },
      only: { type: "string", default: Object.keys(CASES).join(",") },
      json: { type: "string" },
      fresh: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Refusal(`--runs ${values.runs}: give a whole number from 1`);
  const only = values.only.split(",");
  const unknown = only.filter((name) => CASES[name] === undefined);
  if (unknown.length > 0) throw new Refusal(`no such case: ${unknown.join(", ")}\n${HELP}`);
  return { runs, only, json: values.json ?? null, fresh: values.fresh };
}

await runCommand(bench);
