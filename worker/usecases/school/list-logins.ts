import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { PupilDetails } from "../staff-ports.ts";

export type LoginBoard = {
  classes: { division: string; pupils: number; withoutPassword: number }[];
  /** the class shown; null when the school has none */
  division: string | null;
  pupils: PupilDetails[];
};

/** The classes, and the logins of one of them. */
export async function listLogins(
  asked: { actor: Actor; establishmentId: string; division: string | null },
  deps: Pick<Deps, "establishments" | "pupils">,
): Promise<Result<LoginBoard, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const classes = (await deps.pupils.divisions(asked.establishmentId)).sort((a, b) =>
    compareDivisions(a.division, b.division),
  );
  const division = classes.find((one) => one.division === asked.division)?.division ?? classes[0]?.division ?? null;
  const pupils = division === null ? [] : await deps.pupils.ofDivision(asked.establishmentId, division);
  return ok({ classes, division, pupils: pupils.sort(compareNames) });
}
