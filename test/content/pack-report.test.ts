import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countItems } from "#worker/content/count-items.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { PACK_FORMAT, packJsonSchema, simulatorJsonSchema } from "#worker/content/pack-format.ts";
import { readStarterFiles } from "#worker/content/read-starter-files.ts";

test("the report counts items by competence, level and kind, and the share with a file to examine", () => {
  const report = countItems(loadStarterPack(), []);
  const { simulator = 0, ...written } = report.byKind;
  expect(report).toMatchObject({ items: 144 + simulator, faults: [], languages: ["fr", "en"] });
  expect(Object.keys(report)).toEqual([
    "items",
    "faults",
    "byCompetence",
    "byLevel",
    "byKind",
    "practicalShare",
    "languages",
  ]);
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  for (const counts of [report.byCompetence, report.byLevel, report.byKind]) expect(sum(counts)).toBe(144 + simulator);
  expect(sum(written)).toBe(144);
  // 34 with a file, all of the exam: practice asks nothing that must be downloaded.
  expect(report.practicalShare).toBeCloseTo((34 + simulator) / (144 + simulator), 3);
});

test("the share is of this pack, and nothing divided by nothing is 0", () => {
  const [item, ...others] = loadStarterPack().filter(
    ({ kind, documents }) => kind !== "simulator" && documents === undefined,
  );
  if (!item) throw new Error("the pack is empty");
  const practical = { ...item, documents: [{ file: "a.csv", texts: { fr: { label: "a" }, en: { label: "a" } } }] };
  expect(countItems([practical, ...others.slice(0, 3)], []).practicalShare).toBe(0.25);
  expect(countItems([], []).practicalShare).toBe(0);
});

test("the JSON Schema beside the packs is the one of the zod schema; each pack has its format", () => {
  const written = readFileSync(new URL("../../worker/content/packs/pack.schema.json", import.meta.url), "utf8");
  expect(written).toBe(packJsonSchema());
  const played = new URL("../../worker/content/packs/starter/simulators/simulator.schema.json", import.meta.url);
  expect(readFileSync(played, "utf8")).toBe(simulatorJsonSchema());
  for (const { format } of readStarterFiles()) expect(format).toBe(PACK_FORMAT);
});
