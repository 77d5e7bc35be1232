import type { JournalEntry, JournalHead, JournalText } from "#worker/core/journal/entry.ts";

/** The journal as one JSON document: one entry a line, so that two exports can be compared line by line. */
export function writeJournalFile({ entries, texts, ...facts }: JournalDocument): string {
  const lines = (list: readonly object[]) => `[\n${list.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  const head = JSON.stringify(facts).slice(0, -1);
  return `${head},\n"entries":${lines(entries)},\n"texts":${lines(texts)}}\n`;
}

export type JournalDocument = {
  format: string;
  sessionNumber: number;
  exportedAtMs: number;
  head: JournalHead;
  entries: readonly JournalEntry[];
  texts: readonly JournalText[];
};
