import { join } from "node:path";
import { buildWhenStale } from "./bundle/build-when-stale.ts";
import { closedNetwork } from "./closed-network.ts";
import { runCommand } from "./refusal.ts";
import { root } from "./root.ts";
import { runMiniflare } from "./run-miniflare.ts";
import { readPort, requireFreePort } from "./runtime/require-free-port.ts";
import { discardHalfSeed, seedWhenEmpty } from "./seeding/seed-when-empty.ts";
import { stateFolder } from "./state/state-folder.ts";

/** `npm start`: build when stale, migrate, seed when empty, serve until Ctrl-C. */
async function start(): Promise<number> {
  Object.assign(process.env, closedNetwork);
  const port = readPort(process.env.PORT);
  const state = stateFolder(root);
  const stop = nextSignal();
  await requireFreePort(port);
  await buildWhenStale(console.log);
  discardHalfSeed(state, console.log);
  const runner = await runMiniflare({ port, state: state.root });
  try {
    const logins = await Promise.race([
      seedWhenEmpty(state, { origin: runner.origin, samples: join(root, "test"), say: console.log }),
      stop,
    ]);
    if (typeof logins !== "string") {
      console.log(`Vigie is ready on ${runner.origin}`);
      for (const line of logins) console.log(line);
      console.log(`Data in ${state.root}. Ctrl-C stops; npm run reset starts afresh.`);
      await stop;
    }
    console.log("\nStopping ...");
    return 0;
  } finally {
    await runner.close();
  }
}

function nextSignal(): Promise<string> {
  return new Promise((received) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => received(signal));
  });
}

await runCommand(start);
