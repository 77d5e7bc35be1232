import { rmSync } from "node:fs";
import { Refusal, runCommand } from "./refusal.ts";
import { root } from "./root.ts";
import { stateHolder } from "./state/lock-state.ts";
import { stateFolder } from "./state/state-folder.ts";

/** `npm run reset`: removes what this product wrote into the state folder, and nothing else that may lie there. */
async function reset(): Promise<number> {
  const state = stateFolder(root);
  const holder = stateHolder(state);
  if (holder !== undefined) throw new Refusal(`Vigie is running (process ${holder}): stop it with Ctrl-C, then reset.`);
  console.log(`Removing the accounts, sessions, answers, demo logins and the login secret in ${state.root}`);
  for (const path of [state.resources, state.seedFile, state.secretFile, state.lockFile]) {
    rmSync(path, { recursive: true, force: true });
  }
  console.log("Done. The next npm start fills in a fresh demo school.");
  return 0;
}

await runCommand(reset);
