import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { closedNetwork } from "./closed-network.ts";
import { root } from "./root.ts";

export interface ToolRun {
  /** Exit code; 127 when the tool could not be started, 124 when it was stopped for taking too long. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface ToolOptions {
  readonly env?: Record<string, string>;
  /** The project's root when absent. */
  readonly cwd?: string;
  /** Seconds after which the tool and its children are killed. */
  readonly limit?: number;
  /** Called about every 5 s while the tool works, so that nobody looks at a silent screen. */
  readonly onWait?: (seconds: number) => void;
}

const WAIT_STEP_SECONDS = 5;

/** Runs one of the project's tools to its end, on the project's own Node, without input, and keeps what it said. */
export function runTool(name: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolRun> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  return new Promise((done) => {
    const child = spawn(name, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...closedNetwork, ...options.env, PATH: path },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that a tool that hangs is killed with everything it started.
      detached: process.platform !== "win32",
      shell: process.platform === "win32",
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let late = false;
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    const kill = () => killGroup(child.pid);
    const beat = setInterval(() => options.onWait?.(seconds()), WAIT_STEP_SECONDS * 1000);
    const limit = setTimeout(
      () => {
        late = true;
        kill();
      },
      (options.limit ?? 600) * 1000,
    );
    process.once("exit", kill);
    const end = (code: number, more: string) => {
      clearInterval(beat);
      clearTimeout(limit);
      process.removeListener("exit", kill);
      const stderr = Buffer.concat(err).toString("utf8") + more;
      done({ code, stdout: Buffer.concat(out).toString("utf8"), stderr, seconds: seconds() });
    };
    child.once("error", (error) => end(127, `${name} could not be started: ${error.message}`));
    child.once("close", (code) => end(late ? 124 : (code ?? 1), late ? `\n${name} was stopped: it took too long` : ""));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
