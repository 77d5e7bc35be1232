import { COMPETENCES, type CompetenceCode } from "../itembank/competence.ts";
import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";

/** The library: pupils not certifiable yet, start of the year, whole domains, competences one by one. */
export const PATH_KINDS = ["sos", "diagnostic", "domains", "competences"] as const;
export type PathKind = (typeof PATH_KINDS)[number];

export type PathPlan = { kind: PathKind; competences: CompetenceCode[] };

const NAME_MAX = 80;

/** Questions that a path asks in one competence. An SOS path has no such bound: it stops when it has done its work. */
export const QUESTIONS_PER_COMPETENCE: Record<Exclude<PathKind, "sos">, number> = {
  diagnostic: 3,
  domains: 12,
  competences: 12,
};

export type PathDraft = { name: string; kind: PathKind; chosen: readonly string[] };

/**
 * A path as it was asked for. `chosen`: domains (`1`) or competences (`1.1`), by its kind; ignored where a path takes all.
 * Errors: PATH_NAME_REQUIRED, PATH_NAME_TOO_LONG {max}, PATH_CHOICE_REQUIRED.
 */
export function draftPath(draft: PathDraft): Result<{ name: string; plan: PathPlan }, DomainError[]> {
  const name = draft.name.trim().replace(/\s+/g, " ");
  const competences = COMPETENCES.filter((code) => isWalked(code, draft));
  const errors: DomainError[] = [];
  if (name === "") errors.push(domainError("PATH_NAME_REQUIRED", { field: "nom" }));
  if (name.length > NAME_MAX) errors.push(domainError("PATH_NAME_TOO_LONG", { field: "nom", max: NAME_MAX }));
  if (competences.length === 0) errors.push(domainError("PATH_CHOICE_REQUIRED", { field: "choix" }));
  return errors.length > 0 ? refuse(errors) : ok({ name, plan: { kind: draft.kind, competences } });
}

function isWalked(code: CompetenceCode, { kind, chosen }: PathDraft): boolean {
  if (kind === "sos" || kind === "diagnostic") return true;
  return chosen.includes(kind === "domains" ? code.charAt(0) : code);
}
