import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";

/** Faults with the letter of their field's column, by line, then by column: A before B before AA. */
export function placeFaults(errors: readonly DomainError[], letters: Readonly<Record<string, string>>): DomainError[] {
  const placed = errors.map(({ code, meta }) => {
    const column = meta?.column ?? letters[String(meta?.field)] ?? null;
    return domainError(code, { ...meta, column });
  });
  const place = ({ meta }: DomainError) => {
    const column = String(meta?.column ?? "");
    return [Number(meta?.line ?? 0), column.length, column] as const;
  };
  return placed.toSorted((a, b) => {
    const [line, length, column] = place(a);
    const [otherLine, otherLength, otherColumn] = place(b);
    return line - otherLine || length - otherLength || (column < otherColumn ? -1 : column > otherColumn ? 1 : 0);
  });
}
