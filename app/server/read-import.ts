import { importForm } from "#worker/contract/forms/file-forms.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";

/** A little above the readers' own bound, which says the size: here the body is not kept. */
const BODY_MAX_BYTES = 6 * 1024 * 1024;

export type SentFile = { isCheck: boolean; fingerprint: string; fileName: string; bytes: Uint8Array };

/** The file that an import page posts. Errors: SHEET_TOO_LARGE, TABLE_REQUIRED. */
export async function readImport(request: Request): Promise<Result<SentFile, DomainError[]>> {
  if (Number(request.headers.get("Content-Length") ?? "0") > BODY_MAX_BYTES) {
    // Read to its end and dropped: a browser still sending would be cut off and never see the sentence.
    await request.body?.pipeTo(new WritableStream());
    return refuse([domainError("SHEET_TOO_LARGE", { megabytes: 5 })]);
  }
  const form = importForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return refuse([domainError("TABLE_REQUIRED")]);
  const { fichier, geste, empreinte } = form.data;
  const bytes = new Uint8Array(await fichier.arrayBuffer());
  return ok({ isCheck: geste === "verifier", fingerprint: empreinte, fileName: fichier.name, bytes });
}
