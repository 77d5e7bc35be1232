import { type CandidateRecord, checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { identityKey } from "#worker/core/people/match-identity.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { CandidateEntry } from "../enrolment-ports.ts";
import type { CandidateFile } from "../file-ports.ts";
import { openEnrolment } from "./open-enrolment.ts";
import { startedIds } from "./show-session.ts";

export type CandidateFileAsked = { actor: Actor; sessionNumber: number; fileName: string; bytes: Uint8Array };

type Line = { line: number; record: CandidateRecord };

/** What a file would do: nobody is ever removed by one. */
export type CandidatePlan = {
  fingerprint: string;
  added: CandidateRecord[];
  changed: CandidateEntry[];
  /** as they are already, or enrolled by their class */
  unchanged: number;
  /** enrolled by hand or by a file, and not in this one: they stay */
  absent: CandidateEntry[];
  ignored: string[];
};

export type CandidateFileDeps = Pick<
  Deps,
  "establishments" | "sessions" | "candidates" | "places" | "rooms" | "files" | "clock"
>;

/**
 * File → candidates → plan, the same for the dry run and the import. Errors, all at once and in the order of the file,
 * each with {line, column} when it has a place: those of `files.readCandidates` and `checkCandidate`,
 * CANDIDATE_DUPLICATE_IN_FILE {firstLine}, CANDIDATE_ALREADY_STARTED; those of `openEnrolment`.
 */
export async function planCandidateFile(
  asked: CandidateFileAsked,
  deps: CandidateFileDeps,
): Promise<Result<CandidatePlan, DomainError[]>> {
  const opened = await openEnrolment(asked, deps);
  if (!opened.ok) return refuse([opened.error]);
  const file = deps.files.readCandidates(asked.bytes);
  if (!file.ok) return file;
  const today = wallTimeAt(deps.clock.nowMs(), opened.value.establishment.timeZone).date;
  const rules = { places: await deps.places.book(), today };
  const errors = [...file.value.faults];
  const lines: Line[] = [];
  for (const { line, draft } of file.value.lines) {
    const checked = checkCandidate(draft, rules);
    if (checked.ok) lines.push({ line, record: checked.value });
    else errors.push(...checked.error.map((error) => atCell(error, line, file.value)));
  }
  const [entries, enrolled, overview] = await Promise.all([
    deps.candidates.entries(asked.sessionNumber),
    deps.candidates.list(asked.sessionNumber),
    deps.rooms.overview(asked.sessionNumber),
  ]);
  const ofRoll = new Set(enrolled.filter(({ pupilId }) => pupilId !== null).map(keyOf));
  const { plan, faults } = compare(lines, entries, ofRoll, startedIds(overview));
  errors.push(...faults.map(({ line, ...error }) => atCell(error, line, file.value)));
  if (errors.length > 0) return refuse(inFileOrder(errors));
  const counts = [plan.added, plan.changed, plan.absent].map((list) => list.length);
  const fingerprint = `${await deps.files.digest(asked.bytes)}-${[...counts, plan.unchanged].join("-")}`;
  return ok({ ...plan, fingerprint, ignored: file.value.ignored });
}

type Compared = Pick<CandidatePlan, "added" | "changed" | "unchanged" | "absent">;

function compare(
  lines: readonly Line[],
  entries: readonly CandidateEntry[],
  ofRoll: ReadonlySet<string>,
  started: ReadonlySet<string>,
): { plan: Compared; faults: (DomainError & { line: number })[] } {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const firstLines = new Map<string, number>();
  const plan: Compared = { added: [], changed: [], unchanged: 0, absent: [] };
  const faults: (DomainError & { line: number })[] = [];
  for (const { line, record } of lines) {
    const key = keyOf(record);
    const firstLine = firstLines.get(key);
    const entry = byKey.get(key);
    if (firstLine !== undefined) {
      faults.push({ line, ...domainError("CANDIDATE_DUPLICATE_IN_FILE", { firstLine, field: "lastName" }) });
    } else if (entry === undefined && !ofRoll.has(key)) plan.added.push(record);
    else if (entry === undefined || isSame(record, entry)) plan.unchanged += 1;
    else if (started.has(entry.candidateId)) {
      faults.push({ line, ...domainError("CANDIDATE_ALREADY_STARTED", { field: "lastName" }) });
    } else plan.changed.push({ ...record, candidateId: entry.candidateId });
    firstLines.set(key, firstLine ?? line);
  }
  plan.absent = entries.filter((entry) => !firstLines.has(keyOf(entry)));
  return { plan, faults };
}

function isSame(record: CandidateRecord, { candidateId: _, ...entry }: CandidateEntry): boolean {
  const fields = Object.keys(entry) as (keyof CandidateRecord)[];
  return fields.every((field) => record[field] === entry[field]);
}

function keyOf(one: { lastName: string; firstName: string; birthDate: string }): string {
  return identityKey({ ...one, birthdate: one.birthDate });
}

function atCell({ code, meta }: DomainError, line: number, { letters }: CandidateFile): DomainError {
  const column = Object.entries(letters).find(([field]) => field === meta?.field)?.[1] ?? null;
  return domainError(code, { ...meta, line, column });
}

/** By line, then by column: A before B before AA. */
function inFileOrder(errors: readonly DomainError[]): DomainError[] {
  const place = ({ meta }: DomainError) => {
    const column = String(meta?.column ?? "");
    return [Number(meta?.line ?? 0), column.length, column] as const;
  };
  return errors.toSorted((a, b) => {
    const [line, length, column] = place(a);
    const [otherLine, otherLength, otherColumn] = place(b);
    return line - otherLine || length - otherLength || (column < otherColumn ? -1 : column > otherColumn ? 1 : 0);
  });
}
