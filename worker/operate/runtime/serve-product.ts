import { join } from "node:path";
import type { Item } from "#worker/core/itembank/item.ts";
import { buildWhenStale } from "../bundle/build-when-stale.ts";
import { root } from "../root.ts";
import { type Runner, runMiniflare } from "../run-miniflare.ts";
import { discardHalfSeed, seedWhenEmpty } from "../seeding/seed-when-empty.ts";
import { refuseWhenHeld } from "../state/lock-state.ts";
import { stateFolder } from "../state/state-folder.ts";
import { readPort, requireFreePort } from "./require-free-port.ts";

/** Build when stale, migrate, seed when empty with these items as the bank, serve until Ctrl-C; gives the exit code. */
export async function serveProduct({ items }: { items: readonly Item[] }): Promise<number> {
  const stop = nextSignal();
  let runner: Runner | undefined;
  const launch = async () => {
    const port = readPort(process.env.PORT);
    const state = stateFolder(root);
    refuseWhenHeld(state);
    await requireFreePort(port);
    await buildWhenStale(console.log);
    discardHalfSeed(state, console.log);
    runner = await runMiniflare({ port, state: state.root });
    const logins = await seedWhenEmpty(state, {
      origin: runner.origin,
      samples: join(root, "test"),
      items,
      database: await runner.database(),
      secret: runner.secret,
      say: console.log,
    });
    console.log(`Vigie is ready on ${runner.origin}`);
    for (const line of logins) console.log(line);
    console.log(`Data in ${state.root}. Ctrl-C stops; npm run reset starts afresh.`);
    await stop;
  };
  try {
    await Promise.race([launch(), stop]);
    console.log("\nStopping ...");
    return 0;
  } finally {
    await runner?.close();
  }
}

function nextSignal(): Promise<void> {
  return new Promise((received) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => received());
  });
}
