import { practisedSinceS } from "#worker/core/engine/selection/not-practised.ts";
import type { LiveSource } from "#worker/usecases/ports.ts";

/** Longer than any reading that goes well, and not long enough for a class to wonder. */
const WITHIN_MS = 2_000;

/**
 * The items that this account practised lately. It is a wish of the choice of questions and keeps no test from starting:
 * when D1 is away, or does not answer in time, none is known.
 */
export async function readPractised(
  source: Pick<LiveSource, "loadPractised">,
  userId: string,
  nowMs: number,
): Promise<readonly string[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), WITHIN_MS);
  });
  try {
    return await Promise.race([source.loadPractised(userId, practisedSinceS(nowMs)), tooLate]);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    console.warn(JSON.stringify({ event: "practice-not-read", reason }));
    return [];
  } finally {
    clearTimeout(timer);
  }
}
