import { createServer } from "node:net";
import { Refusal } from "../refusal.ts";

/** Fails with a sentence when something else already answers on the port. */
export async function requireFreePort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((free, taken) => {
    server.once("error", taken);
    server.listen(port, "127.0.0.1", free);
  }).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      error.code === "EADDRINUSE"
        ? `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 3} npm start`
        : `Port ${port} cannot be opened (${error.code ?? error.message}). Choose another: PORT=8790 npm start`,
    );
  });
  await new Promise((closed) => server.close(closed));
}

/** Reads PORT; 8787 when it is not set. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return 8787;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT=${text} is not a port: give a whole number from 1 to 65535`);
}
