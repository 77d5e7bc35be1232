import { errorMessage } from "#app/i18n/error-message.ts";
import { fileFieldName } from "#app/i18n/file-field-name.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";

/** The faults of a file as a page lists them: sentence, line and column. Sentences are made here, on the server. */
export function toLines(errors: readonly DomainError[]) {
  return {
    kind: "refused" as const,
    errors: errors.map((error) => {
      const { line, column, field } = error.meta ?? {};
      return {
        code: error.code,
        message: errorMessage(error),
        line: typeof line === "number" ? line : null,
        column: typeof column === "string" ? column : null,
        field: typeof field === "string" ? fileFieldName(field) : null,
      };
    }),
  };
}
