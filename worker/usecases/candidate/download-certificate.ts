import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Certificate } from "../certificate-ports.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import { certificateFileName, toCredential, toPrinted } from "../print-certificates.ts";

type OwnDeps = Pick<Deps, "ownCertifications" | "certificates">;

/**
 * The certificate of one's own certification, as it holds now.
 * Errors: CERTIFICATE_NOT_FOUND, CERTIFICATE_NOT_AVAILABLE (not published, not obtained, or withdrawn since).
 */
export async function openOwnCertificate(
  { actor, sessionNumber }: { actor: Actor; sessionNumber: number },
  deps: OwnDeps,
): Promise<Result<Certificate, DomainError>> {
  const own = await deps.ownCertifications.list(actor.userId);
  const mine = own.find((one) => one.sessionNumber === sessionNumber);
  if (mine === undefined) return refuse(domainError("CERTIFICATE_NOT_FOUND"));
  const [certificate] = await deps.certificates.ofCandidates([mine.candidateId]);
  return certificate === undefined ? refuse(domainError("CERTIFICATE_NOT_AVAILABLE")) : ok(certificate);
}

/** As a PDF with the signed credential in it, or the credential alone. Errors: those above, CERTIFICATE_NOT_SIGNED. */
export async function downloadCertificate(
  asked: { actor: Actor; sessionNumber: number; format: "pdf" | "json"; language: Locale },
  deps: OwnDeps & Pick<Deps, "credentials" | "statuses" | "documents" | "files" | "clock" | "origin">,
): Promise<Result<Download, DomainError>> {
  const opened = await openOwnCertificate(asked, deps);
  return opened.ok ? fileOf(opened.value, asked, deps) : opened;
}

/** The file of one certificate, for who may have it. Errors: CERTIFICATE_NOT_SIGNED. */
export async function fileOf(
  certificate: Certificate,
  { format, language }: { format: "pdf" | "json"; language: Locale },
  deps: Pick<Deps, "certificates" | "credentials" | "statuses" | "documents" | "files" | "clock" | "origin">,
): Promise<Result<Download, DomainError>> {
  const places = await deps.statuses.placesOf([certificate.code]);
  const status = places.get(certificate.code) ?? null;
  const credential = await deps.credentials.sign(toCredential(certificate, language, status));
  const now = deps.clock.nowMs();
  const disposition = deps.files.disposition(certificateFileName(certificate, format));
  if (format === "json") {
    if (credential === null) return refuse(domainError("CERTIFICATE_NOT_SIGNED"));
    await deps.certificates.markIssued([certificate], Math.floor(now / 1000));
    return ok({ contentType: "application/json", disposition, body: credential });
  }
  const printing = { language, printedAt: now, timeZone: certificate.establishment.timeZone };
  const body = await deps.documents.certificate(toPrinted(certificate, deps.origin, credential), printing);
  await deps.certificates.markIssued([certificate], Math.floor(now / 1000));
  return ok({ contentType: "application/pdf", disposition, body });
}
