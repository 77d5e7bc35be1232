import { data } from "react-router";
import { statusOf } from "#worker/contract/http/error-table.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";

/** For loaders: the value, or the error page with the status of the refusal (404, 403…). */
export function valueOrThrow<T>(result: Result<T, DomainError>): T {
  if (result.ok) return result.value;
  throw data({ code: result.error.code }, { status: statusOf(result.error.code) });
}
