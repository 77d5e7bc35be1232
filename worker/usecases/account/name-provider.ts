import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import type { Deps } from "../deps.ts";

/** The refusal with the provider's label, which its sentence names. */
export function nameProvider(error: DomainError, providerId: string, deps: Pick<Deps, "openId">): DomainError {
  const provider = deps.openId.providers().find(({ id }) => id === providerId);
  return provider === undefined ? error : domainError(error.code, { ...error.meta, provider: provider.label });
}
