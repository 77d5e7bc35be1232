import type { Locale } from "#worker/core/itembank/item.ts";
import { JOURNAL_FORMAT } from "#worker/core/journal/chain.ts";
import type { JournalPage } from "#worker/core/journal/entry.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import type { JournalFile } from "../journal-ports.ts";
import { openEntries, toJournalLine } from "./journal-lines.ts";
import { openSession } from "./open-session.ts";

const AT_ONCE = 1000;

/** Texts that stay inside: answers and the seed of a test would tell a paper that is still in use. */
const KEPT_INSIDE: ReadonlySet<string> = new Set(["test-started", "question-answered", "answer-kept"]);

/**
 * The whole journal: as a table for people, or as JSON with all that verifies the chain.
 * Errors: ADMIN_REQUIRED, SESSION_NOT_FOUND.
 */
export async function exportJournal(
  asked: { actor: Actor; sessionNumber: number; format: "csv" | "json"; language: Locale },
  deps: Pick<Deps, "establishments" | "sessions" | "candidates" | "rooms" | "files" | "clock">,
): Promise<Result<Download, DomainError>> {
  const opened = await openSession(asked, "journal.export", deps);
  if (!opened.ok) return opened;
  const { sessionNumber, format, language } = asked;
  const whole = await readWhole(sessionNumber, deps);
  const disposition = deps.files.disposition(`journal-session-${sessionNumber}.${format}`);
  if (format === "json") {
    const types = new Map(whole.entries.map(({ seq, type }) => [seq, type]));
    const file: JournalFile = {
      format: JOURNAL_FORMAT,
      sessionNumber,
      exportedAtMs: deps.clock.nowMs(),
      head: whole.head,
      entries: whole.entries,
      texts: whole.texts.filter(({ seq }) => !KEPT_INSIDE.has(types.get(seq) ?? "")),
    };
    return ok({ contentType: "application/json", disposition, body: deps.files.writeJournalFile(file) });
  }
  const candidates = new Map((await deps.candidates.list(sessionNumber)).map((one) => [one.candidateId, one]));
  const lines = openEntries(whole).map((one) => toJournalLine(one, candidates, language));
  const body = deps.files.writeJournal(lines, { timeZone: opened.value.establishment.timeZone, language });
  return ok({ contentType: "text/csv; charset=utf-8", disposition, body });
}

/** Oldest first. What is written while it is read is left for the next time: the head is that of the last page. */
export async function readWhole(
  sessionNumber: number,
  { rooms }: Pick<Deps, "rooms">,
  types: readonly string[] | null = null,
): Promise<Pick<JournalPage, "entries" | "texts" | "head">> {
  const entries: JournalPage["entries"] = [];
  const texts: JournalPage["texts"] = [];
  for (;;) {
    const query = { newestFirst: false, candidateId: null, types, offset: entries.length, limit: AT_ONCE };
    const page = await rooms.journal(sessionNumber, query);
    entries.push(...page.entries);
    texts.push(...page.texts);
    if (page.entries.length < AT_ONCE) return { entries, texts, head: page.head };
  }
}
