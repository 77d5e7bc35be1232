import type { PlatformAct } from "#worker/usecases/act-ports.ts";

/** An act of an operator, at 5 s. */
export function anAct(over: Partial<PlatformAct> = {}): PlatformAct {
  return {
    ...{ id: crypto.randomUUID(), atS: 5, by: "op", byName: "Inès Ferrand", act: "done", sessionNumber: null },
    ...{ candidateId: null, subject: "x", reason: null, before: null, after: null },
    ...over,
  };
}

/** One that D1 refuses: its session does not exist. */
export function refusedAct(over: Partial<PlatformAct> = {}): PlatformAct {
  return anAct({ ...over, sessionNumber: 999_999_999 });
}
