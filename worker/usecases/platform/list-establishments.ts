import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import { may } from "#worker/core/people/may.ts";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { EstablishmentLine, EstablishmentSheet } from "../establishment-ports.ts";

const ON_A_PAGE = 50;

export type EstablishmentPage = { lines: EstablishmentLine[]; total: number; page: number; pages: number };

type Asked = {
  actor: Actor;
  /** words of the name, the city or the UAI; accents do not count */
  search: string;
  kind: EstablishmentKind | null;
  isArchived: boolean;
  /** from 1 */
  page: number;
};

/** Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function listEstablishments(
  { actor, search, kind, isArchived, page }: Asked,
  deps: Pick<Deps, "establishmentBook">,
): Promise<Result<EstablishmentPage, DomainError>> {
  const right = may(actor, "establishment.open", null);
  if (right !== true) return refuse(domainError(right.refused));
  const words = search
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== "");
  const query = { words, kind, isArchived, offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE };
  const { lines, total } = await deps.establishmentBook.list(query);
  return ok({ lines, total, page, pages: Math.max(1, Math.ceil(total / ON_A_PAGE)) });
}

/** Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF, ESTABLISHMENT_NOT_FOUND. */
export async function showEstablishmentSheet(
  { actor, establishmentId }: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishmentBook">,
): Promise<Result<EstablishmentSheet, DomainError>> {
  const right = may(actor, "establishment.open", null);
  if (right !== true) return refuse(domainError(right.refused));
  const sheet = await deps.establishmentBook.sheet(establishmentId);
  return sheet === null ? refuse(domainError("ESTABLISHMENT_NOT_FOUND")) : ok(sheet);
}
