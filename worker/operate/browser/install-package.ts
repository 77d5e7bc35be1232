import { runTool } from "../run-tool.ts";

/** Installs Debian packages where this process may (root, apt). @returns whether they are there now. */
export async function installPackage(names: readonly string[], say: (line: string) => void): Promise<boolean> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const onWait = (seconds: number) => say(`apt-get: ${Math.round(seconds)} s`);
  say(`Installing ${names.join(", ")} with apt-get ...`);
  await runTool("apt-get", ["update", "-q"], { env, onWait });
  const install = ["install", "-y", "-q", "--no-install-recommends", ...names];
  const run = await runTool("apt-get", install, { env, onWait });
  if (run.code !== 0) say(`apt-get failed: ${run.stderr.trim().split("\n").at(-1) ?? run.code}`);
  return run.code === 0;
}
