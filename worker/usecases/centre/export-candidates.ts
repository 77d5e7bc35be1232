import type { Locale } from "#worker/core/itembank/item.ts";
import { formatFrenchDate } from "#worker/core/kernel/civil-date.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import { draftOfEntry } from "./draft-of-entry.ts";
import { openEnrolment } from "./open-enrolment.ts";

/** The ODS to fill in, with who is enrolled by hand or by a file already in it. Errors: those of `openEnrolment`. */
export async function exportCandidates(
  asked: { actor: Actor; sessionNumber: number; language: Locale },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "places" | "files" | "clock">,
): Promise<Result<Download, DomainError>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return opened;
  const { session, establishment } = opened.value;
  const entries = await deps.candidates.entries(session.number);
  const places = await deps.places.book();
  const { address, room, date, time } = session.plan;
  const name = asked.language === "fr" ? "candidats" : "candidates";
  const body = deps.files.writeCandidates({
    sessionNumber: session.number,
    establishment: establishment.name,
    when: `${address} · ${room} · ${formatFrenchDate(date)} ${time}`,
    language: asked.language,
    candidates: entries.sort(compareNames).map((entry) => draftOfEntry(entry, places)),
  });
  return ok({
    contentType: "application/vnd.oasis.opendocument.spreadsheet",
    disposition: deps.files.disposition(`${name}-${session.number}.ods`),
    body,
  });
}
