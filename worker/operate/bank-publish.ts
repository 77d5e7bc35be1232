import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packArchive } from "./bank/pack-archive.ts";
import { publishArchive } from "./bank/publish-archive.ts";
import { Refusal, runCommand } from "./refusal.ts";

/**
 * `VIGIE_PASSWORD=… npm run bank:publish -- --login operator@… [--to http://localhost:8787]`: the repository's pack becomes
 * a draft version of a Vigie that runs, here or deployed. `--out pack.zip` writes the archive for the operators' page
 * instead. The pack is checked by whoever receives it; `npm run content:check` also reads its spelling.
 */
await runCommand(async () => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { to: text, login: text, out: text } });
  const archive = await packArchive();
  if (values.out !== undefined) {
    writeFileSync(values.out, archive);
    console.log(`${values.out}: ${archive.length} bytes, for Banque de questions, Versions, Publier`);
    return 0;
  }
  const password = process.env.VIGIE_PASSWORD;
  if (values.login === undefined || password === undefined)
    throw new Refusal(
      "Say who publishes: VIGIE_PASSWORD=… npm run bank:publish -- --login operator@… , or --out pack.zip",
    );
  const origin = values.to ?? "http://localhost:8787";
  const { version, items, versionId } = await publishArchive({ origin, login: values.login, password, archive });
  console.log(`${version}: ${items} items, a draft. Activate it on ${origin}/plateforme/versions/${versionId}`);
  return 0;
});
