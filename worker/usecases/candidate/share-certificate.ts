import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { openOwnCertificate } from "./download-certificate.ts";

const TOKEN_BYTES = 32;

type Asked = { actor: Actor; sessionNumber: number };
type ShareDeps = Pick<Deps, "ownCertifications" | "certificates" | "shares" | "clock" | "chance" | "origin">;

/** The link at work of one's own certificate, with its moment; null: none. Errors: openOwnCertificate's. */
export async function showShare(
  asked: Asked,
  deps: Pick<ShareDeps, "ownCertifications" | "certificates" | "shares" | "origin">,
): Promise<Result<{ address: string; createdAtS: number } | null, DomainError>> {
  const opened = await openOwnCertificate(asked, deps);
  if (!opened.ok) return opened;
  const share = await deps.shares.ofCandidate(opened.value.candidateId);
  return ok(share && { address: `${deps.origin}/partage/${share.token}`, createdAtS: share.createdAtS });
}

/** Makes the link, or leaves the one there is: a second press makes no second link. Errors: openOwnCertificate's. */
export async function shareCertificate(asked: Asked, deps: ShareDeps): Promise<Result<null, DomainError>> {
  const opened = await openOwnCertificate(asked, deps);
  if (!opened.ok) return opened;
  const { candidateId } = opened.value;
  const atS = Math.floor(deps.clock.nowMs() / 1000);
  const bytes = deps.chance.randomBytes(TOKEN_BYTES);
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  await deps.shares.create({ token, candidateId, createdAtS: atS });
  await deps.certificates.markIssued([opened.value], atS);
  return ok(null);
}

/** From then on the link says that it was withdrawn. A link of a certificate that no longer holds can be withdrawn too. */
export async function withdrawShare(
  { actor, sessionNumber }: Asked,
  deps: Pick<ShareDeps, "ownCertifications" | "shares" | "clock">,
): Promise<void> {
  const own = await deps.ownCertifications.list(actor.userId);
  const mine = own.find((one) => one.sessionNumber === sessionNumber);
  if (mine !== undefined) await deps.shares.withdraw(mine.candidateId, Math.floor(deps.clock.nowMs() / 1000));
}
