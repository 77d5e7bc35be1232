import type { RandomBytes } from "#worker/core/kernel/draw-signs.ts";

/** A source that gives these bytes in order, then begins again. */
export function bytesFrom(bytes: readonly number[]): RandomBytes {
  let next = 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      const byte = bytes[next % bytes.length] ?? 0;
      next += 1;
      return byte;
    });
}
