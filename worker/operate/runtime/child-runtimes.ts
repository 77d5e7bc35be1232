import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The workerd processes that this process started and that still live. */
export function childRuntimes(parent: number = process.pid): number[] {
  if (existsSync("/proc/self/stat")) return fromProc(parent);
  if (process.platform === "win32") return [];
  const found = spawnSync("pgrep", ["-P", String(parent), "workerd"], { encoding: "utf8" });
  return (found.stdout ?? "").split("\n").map(Number).filter(Boolean);
}

function fromProc(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // "pid (name) state parent ...": the name may hold spaces, so the fields are read from its end.
        const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
        const [state, itsParent] = rest?.split(" ") ?? [];
        return name === "workerd" && state !== "Z" && Number(itsParent) === parent;
      } catch {
        return false; // It ended while we looked.
      }
    });
}
