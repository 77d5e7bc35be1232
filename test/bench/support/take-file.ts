import { readFileSync } from "node:fs";
import { request } from "node:http";
import type { World } from "./world.ts";

const PAGE_BYTES = 4_096;
const LOOK_EVERY_MS = 50;
const LIMIT_MS = 300_000;

export interface Taken {
  readonly bytes: number;
  /** line ends, for what is made of lines */
  readonly lines: number;
  readonly firstMs: number;
  readonly allMs: number;
  /** by how much the runtime's memory grew while it travelled, in bytes; D1 is in the same process here */
  readonly grown: number;
}

/** One download by the staff, read as it comes; nothing of it is kept. */
export async function takeFile(world: World, path: string): Promise<Taken> {
  const before = residentBytes(world);
  let peak = before;
  const look = setInterval(() => {
    peak = Math.max(peak, residentBytes(world));
  }, LOOK_EVERY_MS);
  try {
    const read = await readAll(world, path);
    return { ...read, grown: Math.max(peak, residentBytes(world)) - before };
  } finally {
    clearInterval(look);
  }
}

function readAll({ staff }: World, path: string): Promise<Omit<Taken, "grown">> {
  return new Promise((taken, failed) => {
    const started = performance.now();
    // A connection of its own: one kept from the former file may be closing.
    const asked = request(
      { host: "127.0.0.1", port: staff.address.port, path, agent: false, headers: staff.headers },
      (answer) => {
        let firstMs = 0;
        let lines = 0;
        let bytes = 0;
        if (answer.statusCode !== 200) failed(new Error(`${path} answered ${answer.statusCode}`));
        answer.on("data", (chunk: Buffer) => {
          firstMs ||= performance.now() - started;
          bytes += chunk.length;
          for (const byte of chunk) if (byte === 10) lines += 1;
        });
        answer.on("error", failed);
        answer.on("end", () => taken({ lines, bytes, firstMs, allMs: performance.now() - started }));
      },
    );
    asked.setTimeout(LIMIT_MS, () => asked.destroy(new Error("the download stands still")));
    asked.on("error", failed);
    asked.end();
  });
}

function residentBytes({ runner }: World): number {
  const pages = runner.runtimes().map((pid) => Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]));
  return pages.reduce((sum, count) => sum + count * PAGE_BYTES, 0);
}
