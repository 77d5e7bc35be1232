import * as z from "zod/mini";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import { clearAnswer, everyPendingAnswer, type PendingAnswer } from "./answer-store.ts";

const receipts = z.object({ frames: z.array(z.object({ t: z.string(), code: z.optional(z.string()) })) });
const ANSWER_WITHIN_MS = 8_000;
/** The room has this question's answer, keeps it for the jury, or no longer asks for it: nothing is left to hand in. */
const SETTLED = new Set([
  "ALREADY_ANSWERED",
  "ANSWER_NOT_COUNTED",
  "QUESTION_SET_ASIDE",
  "QUESTION_NOT_SERVED",
  "RESERVE_UNKNOWN",
  "RESERVE_PASSED",
]);
/** Nobody takes it any more: it stays on the machine, and nothing is said of it for ever. */
const OVER = "SESSION_FINALISED";

/**
 * Hands in what people left on this machine, whoever is logged in now: each answer under the ticket that was kept with
 * it, and only its receipt clears it. `isOwn`: what this very page delivers itself. Gives how many still wait.
 */
export async function handInLeftAnswers(isOwn: (answer: PendingAnswer) => boolean): Promise<number> {
  let left = 0;
  // In the order of their questions: one of a reserve is taken after the one before it.
  const answers = (await everyPendingAnswer()).sort((a, b) => a.command.number - b.command.number);
  for (const answer of answers) {
    if (isOwn(answer)) continue;
    const outcome = await handIn(answer);
    if (outcome === "taken") await clearAnswer(answer.commandId);
    else if (outcome === "waits") left += 1;
  }
  return left;
}

async function handIn({ commandId, deviceId, command, handIn }: PendingAnswer): Promise<"taken" | "waits" | "over"> {
  if (handIn == null) return "waits";
  try {
    const frame = { t: "command", v: PROTOCOL_VERSION, id: commandId, deviceId, command };
    const response = await fetch("/api/live/remise", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ticket: handIn, frame }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const told = receipts.safeParse(await response.json());
    const [receipt] = told.success ? told.data.frames : [];
    if (receipt?.t === "done" || SETTLED.has(receipt?.code ?? "")) return "taken";
    return receipt?.code === OVER ? "over" : "waits";
  } catch {
    // No network: the next turn tries again.
    return "waits";
  }
}
