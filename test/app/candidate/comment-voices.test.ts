import { expect, test } from "vitest";
import { commentText } from "#app/routes/candidate/+parts/result-words.ts";
import { reasonText } from "#app/routes/centre/+parts/result-words.ts";
import { COMMENT_KEYS } from "#worker/core/results/decide-outcome.ts";
import { juryComment } from "#worker/usecases/centre/jury-comment.ts";

test("every reason of an outcome has its own words, to the candidate and to the establishment", () => {
  const toCandidate = COMMENT_KEYS.map(commentText);
  const toEstablishment = COMMENT_KEYS.map((key) => juryComment(key) ?? "");
  expect(new Set([...toCandidate, ...toEstablishment, commentText(null)]).size).toBe(2 * COMMENT_KEYS.length + 1);
  for (const [at, key] of COMMENT_KEYS.entries()) expect(toEstablishment[at]).not.toBe(key);
});

test("on the page of a class too each reason has words of its own", () => {
  expect(new Set([...COMMENT_KEYS.map(reasonText), reasonText(null)]).size).toBe(COMMENT_KEYS.length + 1);
});
