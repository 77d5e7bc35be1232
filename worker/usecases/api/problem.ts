import type { ApiProblemCode } from "#worker/contract/http/api-problems.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";

/** A refusal that a program reads: its sentence is in the API's own table, so the code must be there. */
export function problem(code: ApiProblemCode, meta?: DomainError["meta"]): DomainError {
  return domainError(code, meta);
}
