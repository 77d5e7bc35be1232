import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { foldLogin } from "../account/fold-login.ts";
import type { Deps } from "../deps.ts";
import type { DeskWaiting, FoundSession } from "../desk-ports.ts";
import type { EstablishmentLine } from "../establishment-ports.ts";

const MOST_SCHOOLS = 10;

/** `userId`: an account whose whole login was typed; operators only, as establishments are. */
export type DeskFound = { sessions: FoundSession[]; establishments: EstablishmentLine[]; userId: string | null };

/** What waits for either role. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function showDesk(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "desk">,
): Promise<Result<DeskWaiting, DomainError>> {
  const refused = refusedDesk(actor);
  return refused === null ? ok(await deps.desk.waiting()) : refuse(refused);
}

/**
 * One box for all: a session's or a certification's number, words of an establishment, a whole login. Errors:
 * FIELD_REQUIRED, NOTHING_FOUND, those of `showDesk`.
 */
export async function searchDesk(
  { actor, typed }: { actor: Actor; typed: string },
  deps: Pick<Deps, "desk" | "establishmentBook" | "accountBook">,
): Promise<Result<DeskFound, DomainError>> {
  const refused = refusedDesk(actor);
  if (refused !== null) return refuse(refused);
  const field = "cherche";
  const words = typed
    .split(/\s+/)
    .map(normaliseName)
    .filter((word) => word !== "");
  if (words.length === 0) return refuse(domainError("FIELD_REQUIRED", { field }));
  const isNumber = /^\d{1,12}$/.test(typed.trim());
  const isOperator = may(actor, "account.manage", null) === true;
  const query = { words, kind: null, isArchived: false, offset: 0, limit: MOST_SCHOOLS };
  const [sessions, open, archived, userId] = await Promise.all([
    isNumber ? deps.desk.sessions(Number(typed)) : [],
    isOperator ? deps.establishmentBook.list(query) : { lines: [] },
    isOperator ? deps.establishmentBook.list({ ...query, isArchived: true }) : { lines: [] },
    isOperator ? deps.accountBook.find(foldLogin(typed)) : null,
  ]);
  const establishments = [...open.lines, ...archived.lines];
  const isNothing = sessions.length === 0 && establishments.length === 0 && userId === null;
  return isNothing ? refuse(domainError("NOTHING_FOUND", { field })) : ok({ sessions, establishments, userId });
}

/** Both roles of the platform have the desk. */
function refusedDesk(actor: Actor): DomainError | null {
  if (may(actor, "report.judge", null) === true) return null;
  const right = may(actor, "establishment.open", null);
  return right === true ? null : domainError(right.refused);
}
