import * as z from "zod";
import { shuffleSeeded } from "#worker/core/kernel/rng.ts";
import { ANSWERS_QUERY } from "#worker/store/queries/recorded-answers.ts";
import { Refusal } from "../refusal.ts";
import { root } from "../root.ts";
import { runTool } from "../run-tool.ts";
import type { AnswerRow } from "./answers-file.ts";

export type AnswerSource = { place: "remote" } | { place: "local"; state: string };

const PAGE = 500;

const pageSchema = z.tuple([z.object({ results: z.array(z.object({ bank: z.string(), answers: z.string() })) })]);
const answersSchema = z.array(z.tuple([z.string(), z.union([z.literal(0), z.literal(1)])]));

/**
 * The recorded answers, attempts in an order that says nothing of who sat when: shuffled by `seed`, which must be secret
 * and thrown away.
 */
export async function readRecordedAnswers(source: AnswerSource, seed: string): Promise<AnswerRow[]> {
  const attempts: { bank: string; answers: string }[] = [];
  while (true) {
    const page = await askDatabase(source, `${ANSWERS_QUERY} LIMIT ${PAGE} OFFSET ${attempts.length}`);
    attempts.push(...page);
    if (page.length < PAGE) break;
  }
  return toRows(attempts, seed);
}

/** Attempts without an answer have no line. */
export function toRows(attempts: readonly { bank: string; answers: string }[], seed: string): AnswerRow[] {
  return shuffleSeeded(attempts, seed).flatMap(({ bank, answers }, at) =>
    answersSchema
      .parse(JSON.parse(answers))
      .map(([item, right], n) => ({ attempt: at + 1, bank, position: n + 1, item, right: right === 1 })),
  );
}

async function askDatabase(source: AnswerSource, command: string): Promise<{ bank: string; answers: string }[]> {
  const where = source.place === "remote" ? ["--remote"] : ["--local", "--persist-to", source.state];
  const run = await runTool("wrangler", ["d1", "execute", "DB", ...where, "--json", "--command", command], {
    cwd: root,
  });
  const from = run.stdout.indexOf("[");
  if (run.code !== 0 || from === -1) throw new Refusal(`The database did not answer: ${run.stderr || run.stdout}`);
  const [first] = pageSchema.parse(JSON.parse(run.stdout.slice(from)));
  return first.results;
}
