import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod";
import { findForeignTexts, JOURNAL_FORMAT, verifyChain } from "#worker/core/journal/chain.ts";
import { digestsIn } from "#worker/core/journal/seal-event.ts";

/**
 * `node worker/operate/verify-journal.ts <journal.json> [fingerprint]`: does the exported journal hold? Prints
 * `chain holds: N entries`, or the first entry that does not. A fingerprint taken from elsewhere (the signed incident
 * report has its first 16 signs) also finds a journal whose end was cut off. Exit 0: holds; 1: does not; 2: no journal.
 */
const journalFile = z.object({
  format: z.literal(JOURNAL_FORMAT),
  sessionNumber: z.int(),
  head: z.object({ seq: z.int(), hash: z.string() }),
  entries: z.array(
    z.strictObject({
      seq: z.int(),
      receivedAtMs: z.number(),
      effectiveAtMs: z.number(),
      actor: z.strictObject({
        role: z.enum(["candidate", "supervisor", "staff", "system"]),
        userId: z.string().nullable(),
      }),
      commandId: z.string().nullable(),
      type: z.string(),
      candidateId: z.string().nullable(),
      event: z.string(),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
  texts: z.array(z.strictObject({ seq: z.int(), path: z.string(), salt: z.string(), text: z.string() })),
});

type JournalFile = z.infer<typeof journalFile>;

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

function readJournalFile(path: string | undefined): JournalFile | string {
  if (path === undefined) return "usage: npm run journal:verify -- <journal.json> [fingerprint]";
  try {
    const parsed = journalFile.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `not a journal: ${issue?.path.join(".")}: ${issue?.message}`;
  } catch (error) {
    return `not a journal: ${error instanceof Error ? error.message : "unreadable"}`;
  }
}

/** null: it holds. */
function findFault(file: JournalFile, fingerprint: string | undefined): string | null {
  const verdict = verifyChain(file.entries, file.sessionNumber, hash);
  if (!verdict.ok) return `chain broken at entry ${verdict.brokenAt}`;
  if (verdict.head.seq !== file.head.seq || verdict.head.hash !== file.head.hash) {
    return `chain ends at entry ${verdict.head.seq}, its head says ${file.head.seq}`;
  }
  const [foreign] = findForeignTexts(file.entries, file.texts, hash);
  if (foreign !== undefined) return `text changed at entry ${foreign.seq} (${foreign.path || "event"})`;
  // The report was printed at some entry: the chain goes on after it, so any entry may bear its fingerprint.
  const isKnown = fingerprint === undefined || file.entries.some((entry) => entry.hash.startsWith(fingerprint));
  return isKnown ? null : `no entry has the fingerprint ${fingerprint}`;
}

const [path, fingerprint] = process.argv.slice(2);
const file = readJournalFile(path);
if (typeof file === "string") {
  console.log(file);
  process.exitCode = 2;
} else {
  const fault = findFault(file, fingerprint);
  const digests = file.entries.reduce((sum, { event }) => sum + digestsIn(event).size, 0);
  console.log(fault ?? `chain holds: ${file.entries.length} entries`);
  if (fault === null) {
    console.log(`texts verified: ${file.texts.length}; erased or kept inside: ${digests - file.texts.length}`);
    console.log(`fingerprint: ${file.head.hash}`);
  }
  process.exitCode = fault === null ? 0 : 1;
}
