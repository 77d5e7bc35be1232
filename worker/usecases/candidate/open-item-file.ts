import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { BankFile } from "../bank-ports.ts";
import type { Deps } from "../deps.ts";
import { attendSession } from "./attend-session.ts";

type Asked = { actor: Actor; sessionNumber: number; itemId: string; file: string };

/**
 * A file of a question that this candidate's open test has served. Refused with NOT_JOINED, or with FILE_NOT_FOUND for
 * any other file: nobody learns which files the bank holds.
 */
export async function openItemFile(
  { actor, sessionNumber, itemId, file }: Asked,
  deps: Pick<Deps, "sessionDoors" | "live" | "bank">,
): Promise<Result<BankFile, DomainError>> {
  const identity = await attendSession({ actor, sessionNumber }, deps);
  if (!identity.ok) return identity;
  if (identity.value.role !== "candidate") return refuse(domainError("FILE_NOT_FOUND"));
  const versionId = await deps.live.fileVersion(sessionNumber, identity.value.candidateId, itemId, file);
  const found = versionId === null ? null : await deps.bank.file(versionId, file);
  return found === null ? refuse(domainError("FILE_NOT_FOUND")) : ok(found);
}
