import type { Locale } from "#worker/core/itembank/item.ts";
import type { JournalHead } from "#worker/core/journal/entry.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { EnrolledCandidate } from "../enrolment-ports.ts";
import { type JournalKind, typesOfKind } from "./journal-kinds.ts";
import { type JournalLine, openEntries, toJournalLine } from "./journal-lines.ts";
import { candidateCount } from "./journal-words.ts";
import { openSession } from "./open-session.ts";

const ON_A_PAGE = 100;

export type JournalAsked = {
  actor: Actor;
  sessionNumber: number;
  candidateId: string | null;
  /** null: everything but questions and link */
  kind: JournalKind | "all" | null;
  /** from 1; one that is too high shows the last */
  page: number;
  language: Locale;
};

export type ShownJournal = {
  timeZone: string;
  /** newest first; one command that touched several candidates is one line */
  lines: JournalLine[];
  /** entries that fit */
  total: number;
  page: number;
  pages: number;
  head: JournalHead;
  /** for the filter, in the order of a register */
  candidates: Pick<EnrolledCandidate, "candidateId" | "lastName" | "firstName">[];
};

/** A page of the session's journal, for any member of the establishment. Errors: SESSION_NOT_FOUND. */
export async function readJournal(
  asked: JournalAsked,
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms">,
): Promise<Result<ShownJournal, DomainError>> {
  const opened = await openSession(asked, "session.read", deps);
  if (!opened.ok) return opened;
  const { candidateId, kind, language, sessionNumber } = asked;
  const read = (page: number) =>
    deps.rooms.journal(sessionNumber, {
      newestFirst: true,
      candidateId,
      types: typesOfKind(kind),
      offset: (page - 1) * ON_A_PAGE,
      limit: ON_A_PAGE,
    });
  const [enrolled, first] = await Promise.all([deps.candidates.list(sessionNumber), read(asked.page)]);
  const pages = Math.max(1, Math.ceil(first.total / ON_A_PAGE));
  const page = Math.min(asked.page, pages);
  const found = page === asked.page ? first : await read(page);
  const names = new Map(enrolled.map((one) => [one.candidateId, one]));
  return ok({
    timeZone: opened.value.establishment.timeZone,
    lines: together(
      openEntries(found).map((one) => toJournalLine(one, names, language)),
      language,
    ),
    total: found.total,
    page,
    pages,
    head: found.head,
    candidates: enrolled
      .toSorted(compareNames)
      .map((one) => ({ candidateId: one.candidateId, lastName: one.lastName, firstName: one.firstName })),
  });
}

/** A pause or a message to the room is one act: its lines that follow each other and say the same are shown as one. */
function together(lines: readonly JournalLine[], language: Locale): JournalLine[] {
  const acts: JournalLine[][] = [];
  for (const line of lines) {
    const last = acts.at(-1);
    if (last?.[0] !== undefined && isSameAct(last[0], line)) last.push(line);
    else acts.push([line]);
  }
  return acts.flatMap((act) => {
    const [first] = act;
    if (first === undefined) return [];
    return [act.length === 1 ? first : { ...first, candidate: candidateCount(act.length, language) }];
  });
}

function isSameAct(a: JournalLine, b: JournalLine): boolean {
  return a.commandId !== null && a.commandId === b.commandId && a.what === b.what && a.candidate !== null;
}
