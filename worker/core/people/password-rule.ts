import { normaliseName } from "./normalise-name.ts";
import type { AccountKind } from "./roles.ts";

export const PUPIL_PASSWORD_MIN_LENGTH = 8;
export const ADULT_PASSWORD_MIN_LENGTH = 12;
/** Hashing cost must not be chosen by whoever types. */
export const PASSWORD_MAX_LENGTH = 128;
/** Shorter names (Léa, Li) are found inside too many good passwords. */
const NAME_MIN_LENGTH = 4;

export type PasswordFault =
  | "PASSWORD_TOO_SHORT"
  | "PASSWORD_TOO_LONG"
  | "PASSWORD_UPPER_CASE_REQUIRED"
  | "PASSWORD_LOWER_CASE_REQUIRED"
  | "PASSWORD_DIGIT_REQUIRED"
  | "PASSWORD_CONTAINS_NAME";

/**
 * What is wrong with a new password, all at once; an empty list accepts it.
 * Pupils: 8 signs with an upper-case letter, a lower-case letter and a digit. Adults: 12 signs of any kind (length
 * beats composition). Both: at most 128, and none of `names` (first name, last name, username, e-mail's local part).
 */
export function passwordFaults(password: string, kind: AccountKind, names: readonly string[]): PasswordFault[] {
  const faults: PasswordFault[] = [];
  const length = [...password].length;
  if (length < (kind === "pupil" ? PUPIL_PASSWORD_MIN_LENGTH : ADULT_PASSWORD_MIN_LENGTH)) {
    faults.push("PASSWORD_TOO_SHORT");
  }
  if (length > PASSWORD_MAX_LENGTH) faults.push("PASSWORD_TOO_LONG");
  if (kind === "pupil") {
    if (!/\p{Lu}/u.test(password)) faults.push("PASSWORD_UPPER_CASE_REQUIRED");
    if (!/\p{Ll}/u.test(password)) faults.push("PASSWORD_LOWER_CASE_REQUIRED");
    if (!/\p{Nd}/u.test(password)) faults.push("PASSWORD_DIGIT_REQUIRED");
  }
  if (containsName(password, names)) faults.push("PASSWORD_CONTAINS_NAME");
  return faults;
}

function containsName(password: string, names: readonly string[]): boolean {
  const folded = normaliseName(password);
  return names.map(normaliseName).some((name) => name.length >= NAME_MIN_LENGTH && folded.includes(name));
}
