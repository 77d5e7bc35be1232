import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { foldLogin } from "../account/fold-login.ts";

const MOST = 20;
const ADDRESS = /^[^\s@,;<>()"]{1,64}@[^\s@,;<>()"]+\.[^\s@.,;<>()"]{2,}$/;
/** Made-up addresses of pupils' accounts (RFC 2606): no mail reaches them. */
const RESERVED_ENDING = ".invalid";

/**
 * Addresses typed or pasted, one a line or between commas; each once. All that are wrong are named at once.
 * Errors: FIELD_REQUIRED, EMAILS_INVALID {typed}, EMAILS_TOO_MANY {limit}.
 */
export function readAddresses(typed: string): Result<string[], DomainError> {
  const field = "adresses";
  const all = [...new Set(typed.split(/[\s,;]+/).map(foldLogin))].filter((address) => address !== "");
  if (all.length === 0) return refuse(domainError("FIELD_REQUIRED", { field }));
  const wrong = all.filter((address) => !ADDRESS.test(address) || address.endsWith(RESERVED_ENDING));
  if (wrong.length > 0) return refuse(domainError("EMAILS_INVALID", { field, typed: wrong.join(", ") }));
  return all.length > MOST ? refuse(domainError("EMAILS_TOO_MANY", { field, limit: MOST })) : ok(all);
}
