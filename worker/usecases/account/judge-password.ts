import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import {
  ADULT_PASSWORD_MIN_LENGTH,
  PASSWORD_MAX_LENGTH,
  PUPIL_PASSWORD_MIN_LENGTH,
  passwordFaults,
} from "#worker/core/people/password-rule.ts";
import type { AccountKind } from "#worker/core/people/roles.ts";

/** What is wrong with a new password, each fault with the field and the numbers that its sentence names. */
export function judgePassword(
  password: string,
  { kind, name, login }: { kind: AccountKind; name: string; login: string },
): DomainError[] {
  const loginWords = login.replace(/@.*$/, "").split(/[.\d_+-]+/);
  const min = kind === "pupil" ? PUPIL_PASSWORD_MIN_LENGTH : ADULT_PASSWORD_MIN_LENGTH;
  return passwordFaults(password, kind, [...name.split(/\s+/), ...loginWords]).map((code) =>
    domainError(code, { field: "password", min, max: PASSWORD_MAX_LENGTH }),
  );
}
