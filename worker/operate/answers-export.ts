import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeAnswers } from "./engine/answers-file.ts";
import { readRecordedAnswers } from "./engine/recorded-answers.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { root } from "./root.ts";
import { stateFolder } from "./state/state-folder.ts";

/**
 * `npm run answers:export -- --out answers.csv [--remote]`: the answers of every finished test without any identity, in
 * the form that `engine:calibrate` reads. `--remote` asks the deployed database instead of the local one.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: "string" }, remote: { type: "boolean", default: false } } });
  if (values.out === undefined)
    throw new Refusal("Name the file to write: npm run answers:export -- --out answers.csv");
  const source = values.remote
    ? ({ place: "remote" } as const)
    : ({ place: "local", state: stateFolder(root).root } as const);
  const rows = await readRecordedAnswers(source, randomUUID());
  writeFileSync(values.out, writeAnswers(rows));
  const attempts = new Set(rows.map(({ attempt }) => attempt)).size;
  console.log(`${attempts} attempts, ${rows.length} answers, no identity: ${values.out}`);
  return 0;
});
