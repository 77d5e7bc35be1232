import type { AlertCode, NoteCode } from "#worker/core/session/state.ts";
import { m } from "./paraglide/messages.js";

/** What a note is about, as the supervisor's kit has it. */
export const NOTE_WORDS: Record<NoteCode, () => string> = {
  C1: m.room_c1,
  C2: m.room_c2,
  C4: m.room_c4,
  C6: m.room_c6,
  C7: m.room_c7,
  C8: m.room_c8,
};

/** Why a report on a question was accepted, as the supervisor's kit has it. */
export const ALERT_REASON_WORDS: Record<AlertCode, () => string> = {
  E1: m.room_e1,
  E2: m.room_e2,
  E3: m.room_e3,
  E4: m.room_e4,
  E5: m.room_e5,
  E8: m.room_e8,
  E9: m.room_e9,
  E10: m.room_e10,
  E11: m.room_e11,
  E12: m.room_e12,
};

const ALL: Readonly<Record<string, () => string>> = { ...NOTE_WORDS, ...ALERT_REASON_WORDS };

/** Of a stored report, whichever it is; nothing for a code that is no longer used. */
export function reportWords(code: string): string {
  return ALL[code]?.() ?? "";
}
