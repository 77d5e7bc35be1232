import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { maskNames, namePatterns } from "#worker/core/people/mask-names.ts";
import { may } from "#worker/core/people/may.ts";
import { PERSON_SECTIONS, type PersonSection } from "#worker/core/people/person-data.ts";
import { loginKey } from "../account/login-limit.ts";
import type { Deps } from "../deps.ts";
import type { ErasureSurvey } from "../erasure-ports.ts";
import type { PersonLinks, PersonRef } from "../person-ports.ts";
import { makeAct, type Operator, readReason } from "../platform/make-act.ts";
import { runErasures } from "./run-erasures.ts";

type Asked = { actor: Operator; ref: PersonRef };
type OpenDeps = Pick<Deps, "persons" | "erasures" | "rooms">;

/** What an erasure would do: asking changes nothing. `held`: how many lines of each kind Vigie has of them. */
export type ErasurePreview = Omit<ErasureSurvey, "person"> & {
  held: { section: PersonSection; title: string; lines: number }[];
  /** what forbids it now; null: it can be asked */
  refusal: DomainError | null;
};

/** Errors: PERSON_NOT_FOUND, OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function previewErasure(
  { language, ...asked }: Asked & { language: Locale },
  deps: OpenDeps & Pick<Deps, "files">,
): Promise<Result<ErasurePreview, DomainError>> {
  const opened = await openPerson(asked, deps);
  if (!opened.ok) return opened;
  const { links, survey, refusal } = opened.value;
  const data = { ...(await deps.persons.read(links)), journal: [] };
  const words = deps.files.personWords(language);
  const held = PERSON_SECTIONS.map((section) => ({
    section,
    title: words[section].title,
    lines: data[section].length,
  }));
  const { person: _, ...shown } = survey;
  return ok({ ...shown, held: held.filter(({ lines }) => lines > 0), refusal });
}

/**
 * Erases somebody (GDPR art. 17): written down with its act, the account closed at once, then D1 and each room; what does
 * not go at once is tried again each minute. Gives the erasure's id. Errors: those of `previewErasure`, the reason's,
 * ERASURE_OWN, ERASURE_UNDER_WAY, ERASURE_RUNNING {numbers}, ERASURE_UNPUBLISHED {numbers}, ERASURE_LAST_ADMIN {schools},
 * LAST_OPERATOR, ERASURE_CHANGED.
 */
export async function askErasure(
  { reason, ...asked }: Asked & { reason: string },
  deps: OpenDeps & Pick<Deps, "ids" | "clock" | "attempts">,
): Promise<Result<{ id: string }, DomainError>> {
  const opened = await openPerson(asked, deps);
  if (!opened.ok) return opened;
  const why = readReason(reason);
  if (!why.ok) return why;
  const { links, survey, refusal } = opened.value;
  if (refusal !== null) return refuse(refusal);
  const { person, rooms, certificates } = survey;
  const id = deps.ids.newId();
  // The list of acts outlives the erasure: it says why, never whom.
  const masked = maskNames(why.value, namePatterns(person.names));
  const act = makeAct({ actor: asked.actor, act: "person-erased", subject: id.slice(0, 8), reason: masked }, deps);
  const erasure = { id, atS: act.atS, reason: masked, links, person, rooms, certificates: certificates.length };
  if (!(await deps.erasures.open(erasure, act))) return refuse(domainError("ERASURE_CHANGED"));
  await deps.attempts.clear(person.names.map((name) => loginKey(name.toLowerCase())));
  await runErasures(deps);
  return ok({ id });
}

async function openPerson(
  { actor, ref }: Asked,
  deps: OpenDeps,
): Promise<Result<{ links: PersonLinks; survey: ErasureSurvey; refusal: DomainError | null }, DomainError>> {
  const right = may(actor, "account.manage", null);
  if (right !== true) return refuse(domainError(right.refused));
  const links = await deps.persons.links(ref);
  if (links === null) return refuse(domainError("PERSON_NOT_FOUND"));
  const survey = await deps.erasures.survey(links);
  const begun = await begunSessions(survey, links, deps);
  return ok({ links, survey, refusal: refusalOf(survey, begun, links.userIds.includes(actor.userId)) });
}

/** Of the sessions that D1 does not yet know as begun: those where the person is already past the door. */
async function begunSessions(
  { plannedSessions }: ErasureSurvey,
  { candidateIds }: PersonLinks,
  { rooms }: Pick<Deps, "rooms">,
): Promise<number[]> {
  const begun = plannedSessions.map(async (number) => {
    const { candidates } = await rooms.overview(number);
    const isIn = candidates.some((one) => candidateIds.includes(one.candidateId) && one.phase !== "not-started");
    return isIn ? [number] : [];
  });
  return (await Promise.all(begun)).flat();
}

function refusalOf(survey: ErasureSurvey, begun: readonly number[], isOwn: boolean): DomainError | null {
  const { isUnderWay, runningSessions, unpublishedSessions, lastAdminOf, lastOperator } = survey;
  if (isOwn) return domainError("ERASURE_OWN");
  if (isUnderWay) return domainError("ERASURE_UNDER_WAY");
  if (lastOperator) return domainError("LAST_OPERATOR");
  if (lastAdminOf.length > 0) return domainError("ERASURE_LAST_ADMIN", { schools: lastAdminOf.join(", ") });
  const running = [...runningSessions, ...begun];
  if (running.length > 0) return domainError("ERASURE_RUNNING", { numbers: running.join(", ") });
  const waiting = unpublishedSessions.join(", ");
  return waiting === "" ? null : domainError("ERASURE_UNPUBLISHED", { numbers: waiting });
}
