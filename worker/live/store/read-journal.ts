import { genesisHash } from "#worker/core/journal/chain.ts";
import type { Hash, JournalPage, JournalQuery } from "#worker/core/journal/entry.ts";
import { journalActor, readHead } from "./journal.ts";
import type { LiveStorage } from "./storage.ts";

/** One page of the journal with the texts that are still there. */
export function readJournal(
  storage: LiveStorage,
  sessionNumber: number,
  { newestFirst, candidateId, types, offset, limit }: JournalQuery,
  hash: Hash,
): JournalPage {
  const { sql } = storage;
  const fits = `(?1 IS NULL OR candidate_id = ?1) AND (?2 IS NULL OR type IN (SELECT value FROM json_each(?2)))`;
  const asked = [candidateId, types === null ? null : JSON.stringify(types)];
  const total = Number(sql.exec(`SELECT count(*) AS n FROM journal WHERE ${fits}`, ...asked).one().n);
  const rows = sql
    .exec(
      `SELECT seq, at_ms, effective_at_ms, actor, command_id, type, candidate_id, event, hash,
         (SELECT hash FROM journal AS before WHERE before.seq = journal.seq - 1) AS previous
       FROM journal WHERE ${fits} ORDER BY seq ${newestFirst ? "DESC" : "ASC"} LIMIT ?3 OFFSET ?4`,
      ...asked,
      limit,
      offset,
    )
    .toArray();
  const texts = sql.exec(
    "SELECT seq, path, salt, text FROM journal_text WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq, path",
    JSON.stringify(rows.map(({ seq }) => seq)),
  );
  return {
    total,
    head: readHead(storage, sessionNumber, hash),
    entries: rows.map((row) => ({
      seq: Number(row.seq),
      receivedAtMs: Number(row.at_ms),
      effectiveAtMs: Number(row.effective_at_ms),
      actor: journalActor.parse(JSON.parse(String(row.actor))),
      commandId: row.command_id === null ? null : String(row.command_id),
      type: String(row.type),
      candidateId: row.candidate_id === null ? null : String(row.candidate_id),
      event: String(row.event),
      previous: row.previous === null ? genesisHash(sessionNumber, hash) : String(row.previous),
      hash: String(row.hash),
    })),
    texts: texts.toArray().map((row) => ({
      seq: Number(row.seq),
      path: String(row.path),
      salt: String(row.salt),
      text: String(row.text),
    })),
  };
}
