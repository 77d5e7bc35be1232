import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";

/** The CSV to fill in with the sessions of a season: titles only. Errors: those of the right. */
export async function exportSessionsTemplate(
  asked: { actor: Actor; establishmentId: string; language: Locale },
  deps: Pick<Deps, "establishments" | "files">,
): Promise<Result<Download, DomainError>> {
  const opened = await openEstablishment(asked, "session.plan", deps);
  if (!opened.ok) return opened;
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition("import-sessions.csv"),
    body: deps.files.writeSessionsTemplate(asked.language),
  });
}
