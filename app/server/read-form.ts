import type * as z from "zod";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";

/**
 * The fields of a posted form through its schema. The schema's messages are refusal codes; each refusal names its
 * field, all at once. A fault without a code of ours is a forged or broken form: FIELD_REQUIRED.
 */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, DomainError[]>> {
  const parsed = schema.safeParse(Object.fromEntries(await request.formData()));
  if (parsed.success) return ok(parsed.data);
  return refuse(
    parsed.error.issues.map(({ message, path, ...issue }) => {
      const code = /^[A-Z][A-Z0-9_]+$/.test(message) ? message : "FIELD_REQUIRED";
      const field = path.length === 0 ? null : path.join(".");
      return domainError(code, "maximum" in issue ? { field, max: Number(issue.maximum) } : { field });
    }),
  );
}

/** What was typed in these fields, for the page of a refused form: without script the browser starts from nothing. */
export async function readTyped(request: Request, names: readonly string[]): Promise<Record<string, string>> {
  const fields = await request.clone().formData();
  return Object.fromEntries(
    names.map((name) => {
      const value = fields.get(name);
      return [name, typeof value === "string" ? value : ""];
    }),
  );
}
