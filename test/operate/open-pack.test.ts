import { expect, test } from "vitest";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { openPack } from "#worker/content/open-pack.ts";
import weights from "#worker/content/packs/starter/weights.json" with { type: "json" };
import { readStarterFiles } from "#worker/content/read-starter-files.ts";
import { readPack } from "#worker/exchange/bank/read-pack.ts";
import { packArchive } from "#worker/operate/bank/pack-archive.ts";
import { readPackFiles } from "#worker/operate/read-pack-files.ts";

const files = readPackFiles().map(({ name, bytes }) => ({ name, bytes }));

test("the archive of the repository's pack opens as the very bank that the demo publishes", async () => {
  const read = readPack(await packArchive());
  const opened = read.ok ? openPack(read.value) : null;
  expect(opened?.ok ? opened.value.items : opened).toEqual(loadStarterPack());
  expect(opened?.ok ? opened.value.files.length : 0).toBe(files.length);
});

test("a pack with faults tells them all at once, the bank's own rules included", () => {
  const [first, ...others] = readStarterFiles();
  const items = (first?.items ?? []).map((raw, at) => {
    if (typeof raw !== "object" || raw === null) return raw;
    return at === 0 ? { ...raw, difficulty: 9 } : at === 1 ? { ...raw, skill: "1.1-rien-01" } : raw;
  });
  const broken = openPack({
    packs: [{ ...first, items }, ...others.slice(1), { format: 2 }],
    weights,
    files: [...files.slice(1), { name: "virus.exe", bytes: new Uint8Array(3) }],
  });
  const codes = broken.ok ? [] : broken.error.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining([
      "SCHEMA",
      "SKILL_UNKNOWN",
      "TOO_FEW_ITEMS",
      "FILE_TYPE_UNKNOWN",
      "FILE_MISSING",
      "FILE_UNUSED",
      "WEIGHTS_OF_ANOTHER_BANK",
    ]),
  );
});
