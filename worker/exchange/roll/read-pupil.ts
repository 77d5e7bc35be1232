import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { RollPupil } from "#worker/core/people/roll.ts";
import { checkRow } from "./check-row.ts";

/** One pupil typed in a form, under the rules of a line of the simple CSV. Errors: those of `checkRow`, with {field}. */
export function readPupil(fields: Readonly<Record<string, string>>): Result<RollPupil, DomainError[]> {
  const errors: DomainError[] = [];
  const row = {
    value: (field: string) => fields[field] ?? "",
    at: <Field>(field: Field) => ({ field }),
    since1904: false,
  };
  const pupil = checkRow(row, "simple", errors);
  return errors.length === 0 ? ok(pupil) : refuse(errors);
}
