import { m } from "#app/i18n/paraglide/messages.js";
import { ABROAD_ACADEMY, UNKNOWN_ACADEMY } from "#worker/core/people/academy.ts";

/** An académie has its own name in every language; what is none has words. */
export function academyWords(name: string): string {
  if (name === ABROAD_ACADEMY) return m.desk_academy_abroad();
  return name === UNKNOWN_ACADEMY ? m.desk_academy_unknown() : name;
}
