import { expect, test } from "vitest";
import { readPack } from "#worker/exchange/bank/read-pack.ts";
import { writeZip } from "#worker/exchange/codec/write-zip.ts";

const pack = '{"format":1,"competence":"1.1","items":[]}';
const archive = (texts: Record<string, string>) =>
  writeZip(Object.entries(texts).map(([path, text]) => ({ path, text })));

test("a pack is read at the root of its archive or in one folder; what items do not need is left out", () => {
  const texts = { "1.1.json": pack, "weights.json": "{}", "files/a.csv": "x;y", "files.json": "[]" };
  const more = { ...texts, "make-files/1.1.json": "no json", "files/deep/b.csv": "z", ".DS_Store": "" };
  const inFolder = Object.fromEntries(Object.entries(more).map(([path, text]) => [`starter/${path}`, text]));
  for (const one of [more, inFolder]) {
    const read = readPack(archive(one));
    expect(read.ok ? [read.value.packs, read.value.weights, read.value.files.map(({ name }) => name)] : read).toEqual([
      [JSON.parse(pack)],
      {},
      ["a.csv"],
    ]);
  }
});

test("an archive without questions, a file that is no JSON, and what is no archive are refused, each by its code", () => {
  const codeOf = (bytes: Uint8Array) => {
    const read = readPack(bytes);
    return read.ok ? null : [read.error.code, read.error.meta?.entry];
  };
  expect(codeOf(archive({ "readme.txt": "x" }))).toEqual(["PACK_EMPTY", undefined]);
  expect(codeOf(archive({ "1.1.json": pack, "1.2.json": "{" }))).toEqual(["PACK_NOT_JSON", "1.2.json"]);
  expect(codeOf(new TextEncoder().encode("no zip"))).toEqual(["ZIP_CORRUPTED", undefined]);
});
