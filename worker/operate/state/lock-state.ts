import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Refusal } from "../refusal.ts";
import type { StateFolder } from "./state-folder.ts";

/** One process at a time on one state folder: two runtimes on the same SQLite files would each believe they are alone. */
export function lockState(state: StateFolder): () => void {
  refuseWhenHeld(state);
  writeFileSync(state.lockFile, JSON.stringify({ pid: process.pid }));
  return () => {
    if (readHolder(state.lockFile) === process.pid) rmSync(state.lockFile, { force: true });
  };
}

/** Fails with a sentence when a live process holds the folder. */
export function refuseWhenHeld(state: StateFolder): void {
  const holder = stateHolder(state);
  if (holder === undefined) return;
  throw new Refusal(
    `Vigie already runs on ${state.root} (process ${holder}). Stop it first, or choose another folder: VIGIE_STATE=/elsewhere PORT=8790 npm start`,
  );
}

/** The live process that holds the folder. A lock left by a killed process holds nothing. */
export function stateHolder(state: StateFolder): number | undefined {
  const pid = readHolder(state.lockFile);
  return pid !== undefined && pid !== process.pid && isVigie(pid) ? pid : undefined;
}

function readHolder(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof read === "object" && read !== null && "pid" in read && typeof read.pid === "number") return read.pid;
  } catch {
    // A torn lock file was written by a process that died while writing it: it holds nothing.
  }
  return undefined;
}

/** Process numbers come back after a reboot: where /proc exists, the name must fit as well. */
function isVigie(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) ? readFileSync(commandLine, "utf8").includes("operate") : true;
}
