import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";

/** The rooms that the product compiles: a new one is read here without being named. */
const ROOMS = z
  .object({ "plugin.inlang.messageFormat": z.object({ pathPattern: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync("app/i18n/project.inlang/settings.json", "utf8")))
  ["plugin.inlang.messageFormat"].pathPattern.map((path) => /messages\/([\w-]+)\.\{locale\}/.exec(path)?.[1] ?? path);

function read(room: string, locale: "fr" | "en"): Record<string, string> {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(`app/i18n/messages/${room}.${locale}.json`, "utf8"));
  return messages;
}

const names = (text: unknown) => [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const every = (locale: "fr" | "en") => ROOMS.flatMap((room) => Object.entries(read(room, locale)));

test("each message exists in both languages and uses the same names", () => {
  for (const room of ROOMS) {
    const [fr, en] = [read(room, "fr"), read(room, "en")];
    expect(Object.keys(en).sort(), room).toEqual(Object.keys(fr).sort());
    const named = (messages: Record<string, string>) =>
      Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, [...new Set(names(text))].sort()]));
    expect(named(en), room).toEqual(named(fr));
  }
});

test("no message is defined in two rooms", () => {
  const keys = every("fr").map(([key]) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("French keeps its signs on the line, and no message has a straight apostrophe", () => {
  const broken = every("fr").filter(([, text]) => / [;:!?%»]|« /.test(JSON.stringify(text)));
  expect(broken).toEqual([]);
  const straight = [...every("fr"), ...every("en")].filter(([, text]) => JSON.stringify(text).includes("'"));
  expect(straight).toEqual([]);
});

test("each refusal that the product can give has a sentence", () => {
  const sources = globSync("worker/{core,usecases,contract/forms,exchange}/**/*.ts").map((file) =>
    readFileSync(file, "utf8"),
  );
  const codes = new Set(
    sources.flatMap((source) => [
      ...[...source.matchAll(/domainError\(\s*"([A-Z][A-Z0-9_]+)"/g)].map(([, code]) => code),
    ]),
  );
  expect(codes.size).toBeGreaterThan(10);
  const known = new Set(every("fr").map(([key]) => key));
  // The live pages ship only the sentences that the room may answer: a case each, in these two files.
  const live = ["supervisor/+parts/refusal-words.ts", "candidate/+parts/refusal-message.ts"]
    .map((file) => readFileSync(`app/routes/${file}`, "utf8"))
    .flatMap((source) => [...source.matchAll(/case "([A-Z][A-Z0-9_]+)":/g)].map(([, code]) => code));
  expect(live.length).toBeGreaterThan(20);
  const silent = [...codes].filter((code) => !known.has(`error_${code?.toLowerCase()}`) && !live.includes(code));
  expect(silent.sort()).toEqual([]);
});
