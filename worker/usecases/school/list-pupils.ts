import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { LoginState, PupilDetails, PupilName } from "../staff-ports.ts";
import { findDoubles } from "./find-doubles.ts";

const PAGE_SIZE = 50;

export type PupilList = {
  pupils: (PupilDetails & { certifiable: boolean })[];
  /** every class of the school, for the filter */
  divisions: string[];
  /** pupils that match */
  matching: number;
  total: number;
  /** groups of lines that may be one person; told to who may make them one */
  doubles: { id: string; lastName: string; firstName: string; division: string }[][];
  page: number;
  pages: number;
};

/** What the list may be narrowed to; null: everybody. */
export type PupilFilters = { certifiable: boolean | null; login: LoginState | "openid" | null };

/** Search folds case, accents and hyphens; each word must be in the name in use, the birth name or a first name. */
export async function listPupils(
  asked: {
    actor: Actor;
    establishmentId: string;
    search: string;
    division: string | null;
    page: number;
  } & Partial<PupilFilters>,
  deps: Pick<Deps, "establishments" | "pupils">,
): Promise<Result<PupilList, DomainError>> {
  const opened = await openEstablishment(asked, "roll.read", deps);
  if (!opened.ok) return opened;
  const names = await deps.pupils.names(asked.establishmentId);
  const mayMerge = may(asked.actor, "roll.import", { establishmentId: asked.establishmentId }) === true;
  const words = asked.search
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== "");
  const named = names
    .filter((pupil) => asked.division === null || pupil.division === asked.division)
    .filter((pupil) => words.every((word) => nameHolds(pupil, word)))
    .sort(compareNames);
  const matching = await narrow(named, asked, deps);
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked.page) || 1));
  const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ id }) => id);
  const details = await deps.pupils.details(asked.establishmentId, shown);
  return ok({
    pupils: details.sort(compareNames).map((pupil) => ({
      ...pupil,
      certifiable: isEnoughToCertify(pupil.reachedCompetences),
    })),
    divisions: [...new Set(names.map(({ division }) => division))].sort(compareDivisions),
    matching: matching.length,
    total: names.length,
    doubles: mayMerge ? findDoubles(names).map((same) => same.map(briefly)) : [],
    page,
    pages,
  });
}

function briefly({ id, birthLastName: lastName, birthFirstName: firstName, division }: PupilName) {
  return { id, lastName, firstName, division };
}

/** Levels and passwords of a whole school are read only when somebody asks for them. */
async function narrow(
  named: PupilName[],
  { establishmentId, certifiable = null, login = null }: { establishmentId: string } & Partial<PupilFilters>,
  deps: Pick<Deps, "pupils">,
): Promise<PupilName[]> {
  if (certifiable === null && login === null) return named;
  const details = await deps.pupils.details(
    establishmentId,
    named.map(({ id }) => id),
  );
  const kept = details
    .filter((pupil) => certifiable === null || isEnoughToCertify(pupil.reachedCompetences) === certifiable)
    .filter((pupil) => login === null || comesInBy(pupil, login));
  const ids = new Set(kept.map(({ id }) => id));
  return named.filter(({ id }) => ids.has(id));
}

/** Who has an ENT waits for no password. */
function comesInBy(pupil: PupilDetails, login: LoginState | "openid"): boolean {
  if (login === "openid") return pupil.hasOpenId;
  return pupil.login === login && !(login === "none" && pupil.hasOpenId);
}

function nameHolds({ lastName, firstName, birthLastName, birthFirstName }: PupilName, word: string): boolean {
  return [lastName, firstName, birthLastName, birthFirstName].some((name) => normaliseName(name).includes(word));
}
