import { searchWords } from "#worker/core/enrolment/session-place.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import { latestOfEach } from "./read-group.ts";
import { type ShownResult, toShown } from "./show-results.ts";

const MOST_FOUND = 50;

/** `isCut`: more fit the words than are shown. */
export type FoundResults = { rows: ShownResult[]; isCut: boolean };

/**
 * Who began a test in this school and whose name holds all the words (case, accents and hyphens folded): pupils of any
 * class, those who left, and candidates enrolled by hand. Of a pupil the latest test.
 */
export async function findResults(
  asked: { actor: Actor; establishmentId: string; search: string },
  deps: Pick<Deps, "establishments" | "resultReader">,
): Promise<Result<FoundResults, DomainError>> {
  const opened = await openEstablishment(asked, "result.read", deps);
  if (!opened.ok) return opened;
  const words = searchWords(asked.search);
  if (words.length === 0) return ok({ rows: [], isCut: false });
  const { resultReader } = deps;
  const fitting = (await resultReader.testedPupils(asked.establishmentId)).filter(({ names }) => {
    const folded = normaliseName(names);
    return words.every((word) => folded.includes(word));
  });
  const ids = fitting.slice(0, MOST_FOUND).map(({ id }) => id);
  const [ofPupils, byHand] = await Promise.all([
    ids.length === 0 ? [] : resultReader.ofPupils(asked.establishmentId, ids),
    resultReader.ofNames(asked.establishmentId, words, MOST_FOUND + 1),
  ]);
  const rows = latestOfEach([...ofPupils, ...byHand]).sort(compareNames);
  return ok({
    rows: rows.slice(0, MOST_FOUND).map(toShown),
    isCut: rows.length > MOST_FOUND || fitting.length > MOST_FOUND,
  });
}
