import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";

/** The pupils of today as our simple CSV, by class and name; `template`: its titles alone, to fill in. For who imports. */
export async function exportRoll(
  asked: { actor: Actor; establishmentId: string; template: boolean },
  deps: Pick<Deps, "establishments" | "roll" | "files">,
): Promise<Result<Download, DomainError>> {
  const opened = await openEstablishment(asked, "roll.import", deps);
  if (!opened.ok) return opened;
  const stored = asked.template ? [] : await deps.roll.current(asked.establishmentId);
  const pupils = stored
    .filter(({ disabled }) => !disabled)
    .map((pupil) => ({ ...pupil, birthDate: pupil.birthdate }))
    .sort((a, b) => compareDivisions(a.division, b.division) || compareNames(a, b));
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(asked.template ? "modele-eleves.csv" : "eleves.csv"),
    body: deps.files.writeRoll(pupils),
  });
}
