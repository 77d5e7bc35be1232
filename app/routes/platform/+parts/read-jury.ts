import type * as z from "zod";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { toResponse } from "#app/server/to-response.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";

const TYPED = ["formulaire", "motif", "lastName", "firstName", "birthdate"] as const;

/** A posted act of the jury through its schema to its use case; a refusal goes back with what was typed. */
export async function readJury<T>(
  request: Request,
  schema: z.ZodType<T>,
  act: (form: T) => Promise<Result<null, DomainError | DomainError[]>>,
) {
  const typed = await readTyped(request, TYPED);
  const form = await readForm(request, schema);
  if (!form.ok) return toResponse(form.error, typed);
  const done = await act(form.value);
  return done.ok ? null : toResponse(done.error, typed);
}
