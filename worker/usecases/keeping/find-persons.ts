import { parseIsoDate } from "#worker/core/kernel/civil-date.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { matchIdentity } from "#worker/core/people/match-identity.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { BornPerson } from "../person-ports.ts";

type Asked = { actor: Actor; lastName: string; firstName: string; birthdate: string };

/**
 * Who has this birth name, first name and birth date, in any roll or session: for who writes to be told, or erased.
 * Errors: FIELD_REQUIRED {field}, PERSON_NOT_FOUND, the right's (operators).
 */
export async function findPersons(
  { actor, lastName, firstName, birthdate }: Asked,
  deps: Pick<Deps, "persons">,
): Promise<Result<BornPerson[], DomainError[]>> {
  const right = may(actor, "account.manage", null);
  if (right !== true) return refuse([domainError(right.refused)]);
  const missing = [
    ...(lastName.trim() === "" ? ["nom"] : []),
    ...(firstName.trim() === "" ? ["prenom"] : []),
    ...(parseIsoDate(birthdate) !== null ? [] : ["naissance"]),
  ];
  if (missing.length > 0) return refuse(missing.map((field) => domainError("FIELD_REQUIRED", { field })));
  const born = await deps.persons.bornOn(birthdate);
  const match = matchIdentity({ lastName, firstName, birthdate }, born);
  if (match.kind === "none") return refuse([domainError("PERSON_NOT_FOUND", { field: "nom" })]);
  const found = match.kind === "one" ? [match.person] : match.people;
  // Several enrolments of one account are one person.
  return ok([...new Map(found.map((one) => [`${one.ref.kind} ${one.ref.id}`, one])).values()]);
}
