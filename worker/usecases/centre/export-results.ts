import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { Download, ResultsForm } from "../file-ports.ts";
import { type Group, nameOfGroup, readGroup } from "./read-group.ts";
import { RESULTS_TYPE } from "./results-type.ts";
import { toResultLine } from "./to-result-line.ts";

/**
 * The results of a class, a session or those who left: published ones only, the latest of each pupil.
 * Errors: ADMIN_REQUIRED, CLASS_NOT_FOUND {division}, SESSION_NOT_FOUND, NO_PUBLISHED_RESULT.
 */
export async function exportResults(
  asked: { actor: Actor; establishmentId: string; group: Group; form?: ResultsForm },
  deps: Pick<Deps, "establishments" | "sessions" | "pupils" | "resultReader" | "files" | "clock">,
): Promise<Result<Download, DomainError>> {
  const read = await readGroup(asked, "result.export", ({ publishedAtS }) => publishedAtS !== null, deps);
  if (!read.ok) return read;
  const { timeZone, uai, name: establishment } = read.value.establishment;
  const lines = read.value.rows.flatMap((row) => toResultLine(row, timeZone));
  if (lines.length === 0) return refuse(domainError("NO_PUBLISHED_RESULT"));
  const { form = "csv" } = asked;
  const readOn = wallTimeAt(deps.clock.nowMs(), timeZone).date;
  const group = nameOfGroup(read.value.group);
  return ok({
    contentType: RESULTS_TYPE[form],
    disposition: deps.files.disposition(deps.files.resultsFileName(group, readOn, form)),
    body: deps.files.writeResults(lines, form, { uai, establishment, group, readOn }),
  });
}
