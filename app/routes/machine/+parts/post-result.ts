import * as z from "zod/mini";
import { m } from "#app/i18n/paraglide/messages.js";
import type { MachineFacts } from "#worker/core/machine/facts.ts";

export type Outcome =
  | { kind: "sent"; name: string; room: string; isReplaced: boolean }
  | { kind: "refused"; field: "code" | "name" | null; message: string };

const kept = z.object({ room: z.string(), replacedAtS: z.nullable(z.number()) });
const refusal = z.object({
  code: z.string(),
  meta: z.optional(z.object({ max: z.optional(z.number()), minutes: z.optional(z.number()) })),
});
const ANSWER_WITHIN_MS = 10_000;

export async function postResult(result: { code: string; name: string; facts: MachineFacts }): Promise<Outcome> {
  try {
    const answer = await fetch("/api/postes", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(result),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) return refused(refusal.parse(body));
    const { room, replacedAtS } = kept.parse(body);
    return { kind: "sent", name: result.name.trim(), room, isReplaced: replacedAtS !== null };
  } catch {
    return { kind: "refused", field: null, message: m.poste_send_failed() };
  }
}

function refused({ code, meta }: z.infer<typeof refusal>): Outcome {
  switch (code) {
    case "MACHINE_CHECK_NOT_FOUND":
      return { kind: "refused", field: "code", message: m.error_machine_check_not_found() };
    case "MACHINE_NAME_REQUIRED":
      return { kind: "refused", field: "name", message: m.error_machine_name_required() };
    case "MACHINE_CHECK_FULL":
      return { kind: "refused", field: null, message: m.error_machine_check_full({ max: meta?.max ?? 0 }) };
    case "TOO_MANY_ATTEMPTS":
      return { kind: "refused", field: null, message: m.error_too_many_attempts({ minutes: meta?.minutes ?? 1 }) };
    default:
      return { kind: "refused", field: null, message: m.poste_send_failed() };
  }
}
