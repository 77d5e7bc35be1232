import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "#worker/operate/root.ts";

export type OwnProduct = { origin: string; runner: number; stop(): Promise<void> };

type OwnOptions = {
  bank?: "starter" | "one-test" | "one-simulator";
  /** for who must know the address beforehand; any free one else */
  port?: number;
  env?: Readonly<Record<string, string>>;
};

/** A product for one journey alone, on a port and data of its own: what is done to it disturbs no other journey. */
export async function startOwnProduct(name: string, options: OwnOptions = {}): Promise<OwnProduct> {
  const { bank = "starter", port = await freePort(), env = {} } = options;
  const runner = spawn(process.execPath, ["test/journeys/support/serve.ts"], {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      VIGIE_JOURNEY_STATE: join(".wrangler", `journeys-${name}`),
      VIGIE_JOURNEY_BANK: bank,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (runner.exitCode !== null) return;
    runner.kill("SIGINT");
    await once(runner, "exit");
  };
  let said = "";
  await new Promise<void>((ready, failed) => {
    runner.stdout.on("data", (part: Buffer) => {
      said += part;
      if (said.includes("Vigie is ready")) ready();
    });
    runner.once("exit", () => failed(new Error(`the product of this journey did not start:\n${said}`)));
  });
  if (runner.pid === undefined) throw new Error("the product of this journey has no process");
  return { origin: `http://localhost:${port}`, runner: runner.pid, stop };
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 4199));
    });
  });
}
