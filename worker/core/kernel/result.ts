import type { DomainError } from "./domain-error.ts";

/** A refusal is a value: `error` is one coded fault or, for files, the list of all of them. */
export type Result<T, E = DomainError> = { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
