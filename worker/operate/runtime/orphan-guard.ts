import { spawn } from "node:child_process";

export interface OrphanGuard {
  /** Tells the guard which runtimes to end if this process is killed outright. */
  watch(runtimes: readonly number[]): void;
  release(): void;
}

// Reads lines of process numbers until its input closes, which only happens when the parent is gone.
const SCRIPT = 'last=""; while read -r line; do last="$line"; done; [ -n "$last" ] && kill -9 $last 2>/dev/null';

/**
 * Measured: after `kill -9` of the Node process, workerd lives on, keeps the port and answers with old code.
 * A small shell outlives us by a moment, notices that its input closed, and ends the runtimes that we left.
 */
export function orphanGuard(): OrphanGuard {
  if (process.platform === "win32") return { watch: () => {}, release: () => {} };
  const guard = spawn("sh", ["-c", SCRIPT], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  guard.unref();
  guard.on("error", () => {});
  guard.stdin.on("error", () => {});
  return {
    watch: (runtimes) => void guard.stdin.write(`${runtimes.join(" ")}\n`),
    release: () => void guard.stdin.end("\n"),
  };
}
