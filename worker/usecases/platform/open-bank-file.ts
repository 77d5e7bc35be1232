import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { BankFile } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";

/** A file of the active version. Errors: OPERATOR_REQUIRED, BANK_NOT_AVAILABLE, FILE_NOT_FOUND. */
export async function openBankFile(
  { actor, file }: { actor: Actor; file: string },
  deps: Pick<Deps, "bank">,
): Promise<Result<BankFile, DomainError>> {
  const right = may(actor, "itembank.read", null);
  if (right !== true) return refuse(domainError(right.refused));
  const version = await deps.bank.active();
  const found = version === null ? null : await deps.bank.file(version.versionId, file);
  return found === null ? refuse(domainError("FILE_NOT_FOUND")) : ok(found);
}
