import type { CandidateRecord } from "#worker/core/enrolment/check-candidate.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { identityKey } from "#worker/core/people/match-identity.ts";
import type { CandidateEntry, EnrolledCandidate } from "../enrolment-ports.ts";

/** A candidate of a file, checked. */
export type CandidateLine = { line: number; record: CandidateRecord };

export type ComparedCandidates = {
  added: CandidateRecord[];
  changed: CandidateEntry[];
  /** as they are already, or enrolled by their class */
  unchanged: number;
  /** enrolled by hand or by a file, and not in this one */
  absent: CandidateEntry[];
};

/** A session as it stands: `entries` and `enrolled` from the store, `started` from the live room. */
export type EnrolledNow = {
  entries: readonly CandidateEntry[];
  enrolled: readonly EnrolledCandidate[];
  started: ReadonlySet<string>;
};

/** What a file changes. Faults, each with {line, field}: CANDIDATE_DUPLICATE_IN_FILE {firstLine}, CANDIDATE_ALREADY_STARTED. */
export function compareCandidates(
  lines: readonly CandidateLine[],
  { entries, enrolled, started }: EnrolledNow,
): { compared: ComparedCandidates; faults: DomainError[] } {
  const ofRoll = new Set(enrolled.filter(({ pupilId }) => pupilId !== null).map(personKey));
  const byKey = new Map(entries.map((entry) => [personKey(entry), entry]));
  const firstLines = new Map<string, number>();
  const compared: ComparedCandidates = { added: [], changed: [], unchanged: 0, absent: [] };
  const faults: DomainError[] = [];
  const fault = (code: string, meta: Record<string, number>) =>
    faults.push(domainError(code, { ...meta, field: "lastName" }));
  for (const { line, record } of lines) {
    const key = personKey(record);
    const firstLine = firstLines.get(key);
    const entry = byKey.get(key);
    if (firstLine !== undefined) fault("CANDIDATE_DUPLICATE_IN_FILE", { line, firstLine });
    else if (entry === undefined && !ofRoll.has(key)) compared.added.push(record);
    else if (entry === undefined || isSame(record, entry)) compared.unchanged += 1;
    else if (started.has(entry.candidateId)) fault("CANDIDATE_ALREADY_STARTED", { line });
    else compared.changed.push({ ...record, candidateId: entry.candidateId });
    firstLines.set(key, firstLine ?? line);
  }
  compared.absent = entries.filter((entry) => !firstLines.has(personKey(entry)));
  return { compared, faults };
}

/** Two people with the same key are one person. */
export function personKey(one: { lastName: string; firstName: string; birthDate: string }): string {
  return identityKey({ ...one, birthdate: one.birthDate });
}

function isSame(record: CandidateRecord, { candidateId: _, ...entry }: CandidateEntry): boolean {
  const fields = Object.keys(entry) as (keyof CandidateRecord)[];
  return fields.every((field) => record[field] === entry[field]);
}
