/**
 * A coded refusal. `code` is stable SCREAMING_SNAKE (the screens translate it, `http/error-table.ts`
 * maps it to a status); `meta` holds what the sentence names: line, field, person, limit.
 */
export type DomainError = {
  code: string;
  meta?: Readonly<Record<string, string | number | boolean | null>>;
};

export function domainError(code: string, meta?: DomainError["meta"]): DomainError {
  return meta === undefined ? { code } : { code, meta };
}
