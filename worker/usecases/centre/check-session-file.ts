import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { planSessionFile, type SessionFileAsked, type SessionFileDeps } from "./session-file.ts";

type Place = { line: number; address: string; room: string; date: string; time: string };

/** The dry run of a file of sessions, in words that the screen can list. */
export type SessionFileCheck = {
  fingerprint: string;
  fileName: string;
  lines: number;
  fresh: (Place & { candidates: number })[];
  existing: (Place & { sessionNumber: number; added: number; changed: number; unchanged: number })[];
  repeated: { line: number; firstLine: number; lastName: string; firstName: string }[];
  ignored: string[];
};

/** Reads the file and says what it would do; writes nothing. Errors: those of `planSessionFile`. */
export async function checkSessionFile(
  asked: SessionFileAsked,
  deps: SessionFileDeps,
): Promise<Result<SessionFileCheck, DomainError[]>> {
  const planned = await planSessionFile(asked, deps);
  if (!planned.ok) return planned;
  const { fresh, existing, ...rest } = planned.value;
  return ok({
    ...rest,
    fileName: asked.fileName,
    fresh: fresh.map((one) => ({ ...placeOf(one), candidates: one.added.length })),
    existing: existing.map((one) => ({
      ...placeOf(one),
      sessionNumber: one.sessionNumber,
      added: one.added.length,
      changed: one.changed.length,
      unchanged: one.unchanged,
    })),
  });
}

function placeOf({ line, plan }: { line: number; plan: Omit<Place, "line"> }): Place {
  return { line, address: plan.address, room: plan.room, date: plan.date, time: plan.time };
}
