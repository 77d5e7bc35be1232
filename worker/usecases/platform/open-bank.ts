import type { Item } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";

type OpenBank = { version: { versionId: string; checksum: string; publishedAtS: number }; items: Item[] };

/** The active version, for an operator. Errors: OPERATOR_REQUIRED, BANK_NOT_AVAILABLE. */
export async function openBank(actor: Actor, { bank }: Pick<Deps, "bank">): Promise<Result<OpenBank, DomainError>> {
  const right = may(actor, "itembank.read", null);
  if (right !== true) return refuse(domainError(right.refused));
  const version = await bank.active();
  if (version === null) return refuse(domainError("BANK_NOT_AVAILABLE"));
  return ok({ version, items: await bank.items(version.versionId) });
}
