import type { Deps } from "../deps.ts";
import { tellResults } from "./tell-results.ts";

/** Publishes the sessions whose delay is over and that wait for nothing, and tells their addresses. Safe to repeat. */
export async function publishDue(
  deps: Pick<Deps, "publication" | "mailer" | "clock" | "origin">,
): Promise<{ published: number }> {
  const numbers = await deps.publication.publishDue(Math.floor(deps.clock.nowMs() / 1000));
  for (const number of numbers) await tellResults(number, deps);
  return { published: numbers.length };
}
