// Installs the dependencies when package-lock.json changed since the last install.
// Plain JavaScript for Node 18 and up: it runs before anything else exists, on the machine's own Node.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// React Router's command line and dependency-cruiser refuse anything older.
const OLDEST_OWN_NODE = [22, 22];

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const mark = join(root, "node_modules", ".bootstrap");

function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** The npm that started this script: same npm, same registry settings, also where `npm` is not on the path. */
function npm(args) {
  const cli = process.env.npm_execpath;
  return cli && /\.c?js$/.test(cli)
    ? spawn(process.execPath, [cli, ...args], { cwd: root, stdio: "inherit" })
    : spawn("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}

async function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
  console.log(`Installing the dependencies (npm ci on Node ${process.version}; 20 to 60 s, some 900 MB) ...`);
  // On a terminal npm shows its own progress.
  const beat = process.stdout.isTTY
    ? undefined
    : setInterval(() => console.log(`  still installing (${seconds()} s)`), 5_000);
  // Errors only: npm warns at length that its own Node is older than what the tools will run on.
  const run = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  const code = await new Promise((done) => {
    run.once("error", (error) =>
      stop(`npm could not be started: ${error.message}. Install npm, then run the command again.`),
    );
    run.once("close", done);
  });
  clearInterval(beat);
  if (code !== 0) {
    stop(
      "The dependencies could not be installed (the lines above say why). " +
        "Check that the npm registry answers and that the disk has 1 GB free, then run the command again.",
    );
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
  console.log(`  installed in ${seconds()} s`);
}

/** npm carries Node 24 for Linux (x64, arm64). Elsewhere the machine's own Node does the work. */
function checkNode() {
  if (existsSync(join(root, "node_modules", ".bin", "node"))) return;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_OWN_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Vigie needs Node ${OLDEST_OWN_NODE.join(".")} or newer on ${process.platform} ${process.arch}, and this is Node ${process.versions.node}. ` +
      "Install a newer Node (https://nodejs.org), then run the command again.",
  );
}

await install();
checkNode();
