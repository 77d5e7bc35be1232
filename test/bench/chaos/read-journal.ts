import { createHash } from "node:crypto";
import * as z from "zod";
import { verifyChain } from "#worker/core/journal/chain.ts";
import type { Browser } from "../support/browser.ts";

const entry = z.object({
  seq: z.int(),
  receivedAtMs: z.number(),
  effectiveAtMs: z.number(),
  actor: z.object({
    role: z.enum(["candidate", "supervisor", "staff", "system"]),
    userId: z.string().nullable(),
  }),
  commandId: z.string().nullable(),
  type: z.string(),
  candidateId: z.string().nullable(),
  event: z.string(),
  previous: z.string(),
  hash: z.string(),
});
const journal = z.object({ sessionNumber: z.int(), entries: z.array(entry) });
export type JournalLine = z.infer<typeof entry>;

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

/** The journal as staff export it. `brokenAt`: the first entry at which its chain does not hold; null: it holds. */
export async function readJournal(
  staff: Browser,
  number: string,
): Promise<{ entries: JournalLine[]; brokenAt: number | null }> {
  const answer = await staff.get(`/api/sessions/${number}/journal.json`);
  if (answer.status !== 200) throw new Error(`the journal of session ${number} was refused (${answer.status})`);
  const { entries, sessionNumber } = journal.parse(JSON.parse(answer.text));
  const verdict = verifyChain(entries, sessionNumber, hash);
  return { entries, brokenAt: verdict.ok ? null : verdict.brokenAt };
}
