import { data } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import type { ShownError } from "#app/ui/form-errors.tsx";
import { statusOf } from "#worker/contract/http/error-table.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";

/**
 * The answer of an action that was refused: the HTTP status of the first refusal, and for each its sentence in the
 * reader's language. Sentences are made here, on the server, so that no page ships them all. `typed` goes back into the
 * fields; never a password.
 */
export function toResponse(refused: DomainError | readonly DomainError[], typed: Record<string, string> = {}) {
  const errors: readonly DomainError[] = "code" in refused ? [refused] : refused;
  const status = statusOf(errors[0]?.code ?? "");
  return data({ errors: errors.map(toShown), typed }, { status });
}

/** For an API answer or a download, where nobody reads a form. */
export function toShown(error: DomainError): ShownError {
  const field = error.meta?.field;
  return { code: error.code, field: typeof field === "string" ? field : null, message: errorMessage(error) };
}
