import type { ClientFrame } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Deps } from "../deps.ts";

type Receipt = Extract<ServerFrame, { t: "done" | "refused" }>;

/**
 * Takes an answer that somebody left on a shared machine, whoever is logged in there now. The room judges it as any
 * other; only its receipt comes back, never a screen of the person who gave it. Refused with HAND_IN_NOT_VALID.
 */
export async function handInAnswer(
  { ticket, frame }: { ticket: string; frame: ClientFrame },
  deps: Pick<Deps, "handInTickets" | "live">,
): Promise<Result<Receipt[], DomainError>> {
  const holder = await deps.handInTickets.read(ticket);
  if (holder === null || frame.t !== "command" || frame.command.type !== "answer") {
    return refuse(domainError("HAND_IN_NOT_VALID"));
  }
  const { sessionNumber, userId, candidateId } = holder;
  const frames = await deps.live.exchange(sessionNumber, { role: "candidate", userId, candidateId }, frame);
  return ok(frames.filter((one): one is Receipt => one.t === "done" || one.t === "refused"));
}
