import { m } from "#app/i18n/paraglide/messages.js";

const MEANINGS: Readonly<Record<string, () => string>> = {
  C1: m.room_c1,
  C2: m.room_c2,
  C4: m.room_c4,
  C6: m.room_c6,
  C7: m.room_c7,
  C8: m.room_c8,
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

export function reportMeaning(code: string): string {
  return MEANINGS[code]?.() ?? "";
}
