import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Miniflare } from "miniflare";
import { closedNetwork } from "./closed-network.ts";
import { root } from "./root.ts";
import { applyMigrations } from "./runtime/apply-migrations.ts";
import { childRuntimes } from "./runtime/child-runtimes.ts";
import { keepOwnSignals } from "./runtime/keep-own-signals.ts";
import { miniflareOptions } from "./runtime/miniflare-options.ts";
import { openIdVariables } from "./runtime/open-id-variables.ts";
import { orphanGuard } from "./runtime/orphan-guard.ts";
import { probeHealth } from "./runtime/probe-health.ts";
import { readBuild } from "./runtime/read-build.ts";
import { requireFreePort } from "./runtime/require-free-port.ts";
import { lockState } from "./state/lock-state.ts";
import { readSecret } from "./state/read-secret.ts";
import { stateFolder } from "./state/state-folder.ts";

export interface RunnerOptions {
  readonly port: number;
  /** The state folder; VIGIE_STATE or .wrangler/state when absent. */
  readonly state?: string;
  readonly say?: (line: string) => void;
}

export interface Runner {
  readonly origin: string;
  readonly port: number;
  /** The secret that the served product makes logins with. */
  readonly secret: string;
  /** The database of the runtime at work: for the seed, before anybody uses the product. */
  database(): Promise<D1Database>;
  /** The workerd processes at work: what a kill test kills. */
  runtimes(): number[];
  close(): Promise<void>;
}

const PROBE_EVERY_MS = 2_000;
const PROBE_LIMIT_MS = 3_000;
// A busy machine may miss one answer; four in a row (up to 20 s) is a runtime that will not come back by itself.
const MISSES_BEFORE_REPLACING = 4;
const FIRST_ANSWER_LIMIT_MS = 60_000;
/** The embedded runtime has no clock for the crons of `wrangler.toml`: this one rings that of each minute. */
const EVERY_MINUTE = { cron: "* * * * *", everyMs: 60_000 };

/**
 * Serves the build on 127.0.0.1 with its data under the state folder, and keeps it served:
 * Miniflare replaces a workerd that died; one that hangs is replaced here. Storage is on disk all along.
 * The one runner behind start, the journeys, the kill runs and the load runs.
 */
export async function runMiniflare({ port, state: chosen, say = console.log }: RunnerOptions): Promise<Runner> {
  Object.assign(process.env, closedNetwork);
  const state = stateFolder(root, chosen);
  await requireFreePort(port);
  const unlock = lockState(state);
  const origin = `http://localhost:${port}`;
  const build = readBuild(join(root, "build"));
  const guard = orphanGuard();
  const stopped = new AbortController();
  const settings = {
    resources: state.resources,
    port,
    bindings: {
      ...openIdVariables(process.env),
      BETTER_AUTH_SECRET: readSecret(state.secretFile),
      CERTIFICATE_KEY: readSecret(state.certificateKeyFile),
      APP_ORIGIN: origin,
    },
    onRestart: () => {
      if (stopped.signal.aborted) return;
      guard.watch(childRuntimes());
      say("The runtime died and was replaced; no data was lost.");
    },
  };

  let miniflare: Miniflare | undefined;
  async function launch(): Promise<void> {
    miniflare = keepOwnSignals(() => new Miniflare(miniflareOptions(build, settings)));
    await miniflare.ready;
    guard.watch(childRuntimes());
  }

  async function replace(): Promise<void> {
    for (const pid of childRuntimes()) process.kill(pid, "SIGKILL");
    await Promise.race([miniflare?.dispose().catch(() => {}), sleep(5_000)]);
    await launch();
  }

  async function supervise(): Promise<void> {
    let misses = 0;
    while (!stopped.signal.aborted) {
      await sleep(PROBE_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      misses = (await probeHealth(port, PROBE_LIMIT_MS)) ? 0 : misses + 1;
      if (misses < MISSES_BEFORE_REPLACING || stopped.signal.aborted) continue;
      say(`No answer from the runtime for ${misses} probes: replacing it.`);
      await replace().catch((error: unknown) => say(`The runtime could not be replaced yet: ${String(error)}`));
      misses = 0;
    }
  }

  async function ring(): Promise<void> {
    while (!stopped.signal.aborted) {
      await sleep(EVERY_MINUTE.everyMs, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return;
      // A runtime that is being replaced misses a minute: the next one does what was due.
      await ringOnce(miniflare).catch(() => {});
    }
  }

  async function close(): Promise<void> {
    stopped.abort();
    await Promise.race([miniflare?.dispose().catch(() => {}), sleep(5_000)]);
    for (const pid of childRuntimes()) process.kill(pid, "SIGKILL");
    guard.release();
    unlock();
  }

  try {
    const applied = await applyMigrations(build, state.resources, join(root, "migrations"));
    if (applied.length > 0) say(`Database: ${applied.length} migration(s) applied, up to ${applied.at(-1)}`);
    await launch();
    await firstAnswer(port);
  } catch (error) {
    await close();
    throw error;
  }
  void supervise();
  void ring();
  const database = async () => {
    if (miniflare === undefined) throw new Error("the runtime is not at work");
    return miniflare.getD1Database("DB");
  };
  return {
    origin,
    port,
    secret: settings.bindings.BETTER_AUTH_SECRET,
    database,
    runtimes: () => childRuntimes(),
    close,
  };
}

async function ringOnce(miniflare: Miniflare | undefined): Promise<void> {
  // The published types know the worker's `fetch` only; what it is asked for is a service binding's own method.
  const worker: unknown = await miniflare?.getWorker();
  if (isRung(worker)) await worker.scheduled({ cron: EVERY_MINUTE.cron });
}

function isRung(worker: unknown): worker is { scheduled(event: { cron: string }): Promise<unknown> } {
  return (typeof worker === "object" || typeof worker === "function") && worker !== null && "scheduled" in worker;
}

async function firstAnswer(port: number): Promise<void> {
  const limit = Date.now() + FIRST_ANSWER_LIMIT_MS;
  while (!(await probeHealth(port, PROBE_LIMIT_MS))) {
    if (Date.now() > limit) throw new Error(`The Worker does not answer on /api/health of port ${port}`);
    await sleep(100);
  }
}
