import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { fileOf } from "../candidate/download-certificate.ts";
import type { Certificate } from "../certificate-ports.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { Download, StreamedDownload } from "../file-ports.ts";
import { certificateFileName, toCredential, toPrinted } from "../print-certificates.ts";
import type { ResultRow } from "../result-ports.ts";
import type { Establishment } from "../staff-ports.ts";
import { type Group, nameOfGroup, readGroup } from "./read-group.ts";

type PrintDeps = Pick<
  Deps,
  "establishments" | "certificates" | "credentials" | "statuses" | "documents" | "files" | "clock" | "origin"
>;

/**
 * The certificate of one candidate of the school, for staff who read the results. Errors: the right's,
 * CERTIFICATE_NOT_AVAILABLE: none, withdrawn, or another school's.
 */
export async function printCertificate(
  asked: { actor: Actor; establishmentId: string; candidateId: string; language: Locale },
  deps: PrintDeps,
): Promise<Result<Download, DomainError>> {
  const opened = await openEstablishment(asked, "result.read", deps);
  if (!opened.ok) return opened;
  const [certificate] = await deps.certificates.ofCandidates([asked.candidateId]);
  if (certificate?.establishment.id !== opened.value.id) return refuse(domainError("CERTIFICATE_NOT_AVAILABLE"));
  return fileOf(certificate, { format: "pdf", language: asked.language }, deps);
}

/**
 * Those of a class or a session, in the order of a register: one PDF, or an archive of one each, made while it travels.
 * Of a class, each pupil's latest one. Errors: ADMIN_REQUIRED, CLASS_NOT_FOUND {division}, SESSION_NOT_FOUND,
 * NO_CERTIFICATE.
 */
export async function exportCertificates(
  asked: { actor: Actor; establishmentId: string; group: Group; format: "pdf" | "zip"; language: Locale },
  deps: PrintDeps & Pick<Deps, "sessions" | "pupils" | "resultReader">,
): Promise<Result<Download | StreamedDownload, DomainError>> {
  const read = await readGroup(asked, "result.export", isCertified, deps);
  if (!read.ok) return read;
  const { establishment, group, rows } = read.value;
  const certificates = await inOrder(rows, deps);
  if (certificates.length === 0) return refuse(domainError("NO_CERTIFICATE"));
  const name = nameOfGroup(group);
  const fileName = `certificats-${name.replaceAll(/\s+/g, "-")}.${asked.format}`;
  const disposition = deps.files.disposition(fileName);
  const now = deps.clock.nowMs();
  await deps.certificates.markIssued(certificates, Math.floor(now / 1000));
  const printing = { language: asked.language, printedAt: now, timeZone: establishment.timeZone };
  if (asked.format === "zip") {
    const body = deps.files.streamZip(filesOf(certificates, printing, deps));
    return ok({ contentType: "application/zip", disposition, body });
  }
  const all = {
    name,
    author: establishment.name,
    // Signing is for files that leave one by one: in a bundle nobody would know whose attachment is whose.
    certificates: certificates.map((one) => toPrinted(one, deps.origin, null)),
  };
  return ok({ contentType: "application/pdf", disposition, body: await deps.documents.certificates(all, printing) });
}

function isCertified({ publishedAtS, result }: ResultRow): boolean {
  return publishedAtS !== null && result?.status === "validated";
}

async function inOrder(rows: readonly ResultRow[], deps: Pick<Deps, "certificates">): Promise<Certificate[]> {
  const ids = rows.map(({ candidateId }) => candidateId);
  const found = new Map((await deps.certificates.ofCandidates(ids)).map((one) => [one.candidateId, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Drawn one after the other: an archive of a session holds one of them in memory at a time. */
async function* filesOf(
  certificates: readonly Certificate[],
  printing: { language: Locale; printedAt: number; timeZone: Establishment["timeZone"] },
  deps: Pick<Deps, "credentials" | "statuses" | "documents" | "origin">,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  const places = await deps.statuses.placesOf(certificates.map(({ code }) => code));
  for (const one of certificates) {
    const credential = await deps.credentials.sign(toCredential(one, printing.language, places.get(one.code) ?? null));
    const bytes = await deps.documents.certificate(toPrinted(one, deps.origin, credential), printing);
    yield { path: certificateFileName(one, "pdf"), bytes };
  }
}
