import { type CandidateRecord, checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { type GatheredSession, gatherSessions } from "#worker/core/enrolment/gather-sessions.ts";
import type { PlaceBook } from "#worker/core/enrolment/place-book.ts";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { CandidateEntry } from "../enrolment-ports.ts";
import type { Establishment } from "../staff-ports.ts";
import { readEnrolled } from "./candidate-file.ts";
import { type CandidateLine, compareCandidates, personKey } from "./compare-candidates.ts";
import { draftSession } from "./draft-session.ts";
import { openEnrolment } from "./open-enrolment.ts";
import { placeFaults } from "./place-faults.ts";

export type SessionFileAsked = { actor: Actor; establishmentId: string; fileName: string; bytes: Uint8Array };

export type SessionFileDeps = Pick<
  Deps,
  "establishments" | "sessions" | "candidates" | "places" | "rooms" | "files" | "clock"
>;

export type PlannedNew = { line: number; plan: SessionPlan; added: CandidateRecord[] };
export type PlannedExisting = {
  line: number;
  sessionNumber: number;
  plan: SessionPlan;
  added: CandidateRecord[];
  changed: CandidateEntry[];
  unchanged: number;
};

/** What a file of sessions would do. `repeated`: candidates who stand twice in one session, with the line left out. */
export type SessionFilePlan = {
  fingerprint: string;
  lines: number;
  fresh: PlannedNew[];
  existing: PlannedExisting[];
  repeated: { line: number; firstLine: number; lastName: string; firstName: string }[];
  ignored: string[];
};

type Rules = { places: PlaceBook; today: string; now: number; establishment: Establishment };
type Sorted = { lines: CandidateLine[]; repeated: SessionFilePlan["repeated"]; errors: DomainError[] };

/**
 * File → sessions with their candidates → plan, the same for the dry run and the import; every line ends in it or in an
 * error. Errors, all at once, each with {line, column}: those of `files.readSessions`, `gatherSessions`, `draftSession`,
 * `checkCandidate`, `compareCandidates`; SESSION_ID_NOT_VALID, SESSION_ID_NOT_EXISTING, ENROLMENT_CLOSED and
 * SESSION_ALREADY_FINALIZED of a session named by its number; SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS {number}.
 */
export async function planSessionFile(
  asked: SessionFileAsked,
  deps: SessionFileDeps,
): Promise<Result<SessionFilePlan, DomainError[]>> {
  const opened = await openEstablishment(asked, "session.plan", deps);
  if (!opened.ok) return refuse([opened.error]);
  const file = deps.files.readSessions(asked.bytes);
  if (!file.ok) return file;
  const now = deps.clock.nowMs();
  const today = wallTimeAt(now, opened.value.timeZone).date;
  const rules: Rules = { places: await deps.places.book(), today, now, establishment: opened.value };
  const gathered = gatherSessions(file.value.lines);
  const errors = [...file.value.faults, ...gathered.errors];
  const plan = { fresh: [] as PlannedNew[], existing: [] as PlannedExisting[], repeated: [] as Sorted["repeated"] };
  for (const session of gathered.sessions) {
    const sorted = sortCandidates(session, rules);
    errors.push(...sorted.errors);
    plan.repeated.push(...sorted.repeated);
    if (session.target.kind === "new") keep(planNew(session, sorted.lines, rules), plan.fresh, errors);
    else keep(await planExisting(session, sorted.lines, asked.actor, deps), plan.existing, errors);
  }
  errors.push(...(await alreadyThere(plan.fresh, asked.establishmentId, deps)));
  if (errors.length > 0) return refuse(placeFaults(errors, file.value.letters));
  const counts = [plan.fresh, plan.existing, plan.existing.flatMap(({ added, changed }) => [...added, ...changed])];
  const digest = await deps.files.digest(asked.bytes);
  const fingerprint = `${digest}-${counts.map((list) => list.length).join("-")}`;
  return ok({ ...plan, fingerprint, lines: file.value.lines.length, ignored: file.value.ignored });
}

function keep<T>(planned: Result<T, DomainError[]>, into: T[], errors: DomainError[]): void {
  if (planned.ok) into.push(planned.value);
  else errors.push(...planned.error);
}

/** Checked candidates; the second line of one person in one session is left out, and said. */
function sortCandidates(session: GatheredSession, rules: Rules): Sorted {
  const sorted: Sorted = { lines: [], repeated: [], errors: [] };
  const firstLines = new Map<string, number>();
  for (const { line, draft } of session.candidates) {
    const checked = checkCandidate(draft, rules);
    if (!checked.ok) {
      sorted.errors.push(...checked.error.map(({ code, meta }) => domainError(code, { ...meta, line })));
      continue;
    }
    const { lastName, firstName } = checked.value;
    const firstLine = firstLines.get(personKey(checked.value));
    if (firstLine === undefined) sorted.lines.push({ line, record: checked.value });
    else sorted.repeated.push({ line, firstLine, lastName, firstName });
    firstLines.set(personKey(checked.value), firstLine ?? line);
  }
  return sorted;
}

function planNew(
  { line, target }: GatheredSession,
  lines: readonly CandidateLine[],
  { now, establishment }: Rules,
): Result<PlannedNew, DomainError[]> {
  if (target.kind !== "new") throw new Error("a session with a number is not new");
  const drafted = draftSession(
    { ...target.texts, duration: "", grace: "" },
    {
      now,
      zone: establishment.timeZone,
      calendar: establishment.calendar,
    },
  );
  if (drafted.ok) return ok({ line, plan: drafted.value, added: lines.map(({ record }) => record) });
  return refuse(drafted.error.map(({ code, meta }) => domainError(code, { ...meta, line })));
}

async function planExisting(
  { line, target }: GatheredSession,
  lines: readonly CandidateLine[],
  actor: Actor,
  deps: SessionFileDeps,
): Promise<Result<PlannedExisting, DomainError[]>> {
  const typed = target.kind === "existing" ? target.sessionNumber : "";
  const at = { line, field: "sessionNumber", typed: typed.slice(0, 40) };
  if (!/^\d{1,9}$/.test(typed)) return refuse([domainError("SESSION_ID_NOT_VALID", at)]);
  const sessionNumber = Number(typed);
  const opened = await openEnrolment({ actor, sessionNumber }, deps);
  if (!opened.ok) {
    const code = opened.error.code === "SESSION_NOT_FOUND" ? "SESSION_ID_NOT_EXISTING" : opened.error.code;
    return refuse([domainError(code, at)]);
  }
  const { compared, faults } = compareCandidates(lines, await readEnrolled(sessionNumber, deps));
  if (faults.length > 0) return refuse(faults);
  const { added, changed, unchanged } = compared;
  return ok({ line, sessionNumber, plan: opened.value.session.plan, added, changed, unchanged });
}

async function alreadyThere(
  fresh: readonly PlannedNew[],
  establishmentId: string,
  deps: Pick<Deps, "sessions">,
): Promise<DomainError[]> {
  const same = await deps.sessions.same(
    establishmentId,
    fresh.map(({ plan }) => plan),
  );
  return fresh.flatMap(({ line }, at) => {
    const number = same[at] ?? null;
    const code = "SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS";
    return number === null ? [] : [domainError(code, { line, field: "address", number })];
  });
}
