import { CERTIFIABLE_COMPETENCE_COUNT } from "#worker/core/itembank/competence.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { PupilDetails, PupilName } from "../staff-ports.ts";

const PAGE_SIZE = 50;

export type PupilList = {
  pupils: (PupilDetails & { certifiable: boolean })[];
  /** every class of the school, for the filter */
  divisions: string[];
  /** pupils that match */
  matching: number;
  total: number;
  page: number;
  pages: number;
};

/** Search folds case, accents and hyphens; each word must be in the name, the name of use or the first name. */
export async function listPupils(
  asked: { actor: Actor; establishmentId: string; search: string; division: string | null; page: number },
  deps: Pick<Deps, "establishments" | "pupils">,
): Promise<Result<PupilList, DomainError>> {
  const opened = await openEstablishment(asked, "roll.read", deps);
  if (!opened.ok) return opened;
  const names = await deps.pupils.names(asked.establishmentId);
  const words = asked.search
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== "");
  const matching = names
    .filter((pupil) => asked.division === null || pupil.division === asked.division)
    .filter((pupil) => words.every((word) => nameHolds(pupil, word)))
    .sort(compareNames);
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked.page) || 1));
  const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ id }) => id);
  const details = await deps.pupils.details(asked.establishmentId, shown);
  return ok({
    pupils: details.sort(compareNames).map((pupil) => ({
      ...pupil,
      certifiable: (pupil.reachedCompetences ?? 0) >= CERTIFIABLE_COMPETENCE_COUNT,
    })),
    divisions: [...new Set(names.map(({ division }) => division))].sort(compareDivisions),
    matching: matching.length,
    total: names.length,
    page,
    pages,
  });
}

function nameHolds({ lastName, preferredLastName, firstName }: PupilName, word: string): boolean {
  return [lastName, preferredLastName ?? "", firstName].some((name) => normaliseName(name).includes(word));
}
