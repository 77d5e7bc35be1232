import { expect, test } from "vitest";
import { anItem } from "#test/store/an-item.ts";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import type { BankPacks, BankStore } from "#worker/usecases/bank-ports.ts";
import { countBank } from "#worker/usecases/platform/count-bank.ts";
import { measureExposure } from "#worker/usecases/platform/measure-exposure.ts";
import { checkPack, publishPack } from "#worker/usecases/platform/publish-pack.ts";
import { admin } from "../memory/staff-deps.ts";
import { operator, operatorDeps } from "./operator-deps.ts";

const ITEMS = ["1.1-a-01-a", "1.1-b-01-a", "1.1-c-01-a"].map((id) => anItem(id));
const bytes = new Uint8Array([1]);
const never = () => Promise.reject(new Error("not asked"));

async function packDeps(opened: ReturnType<BankPacks["open"]> = { ok: true, value: { items: ITEMS, files: [] } }) {
  const deps = await operatorDeps();
  const checksums: string[] = [];
  const bank: BankStore = {
    ...{ active: never, items: never, itemsOf: never, file: never, activate: never },
    find: async (checksum) => (checksums.includes(checksum) ? { versionId: "v", activatedAtS: null } : null),
    async publish({ checksum }, act: PlatformAct) {
      checksums.push(checksum);
      deps.acts.push(act);
      return "published";
    },
  };
  return { ...deps, bank, packs: { open: () => opened }, checksums };
}

test("a sound pack is checked without being written, published as a draft with its act, and refused the second time", async () => {
  const deps = await packDeps();
  const checked = await checkPack({ actor: operator, bytes }, deps);
  expect(checked.ok ? checked.value.counts : checked).toMatchObject({ items: 3, exam: 3, practice: 0 });
  expect([deps.checksums, deps.acts]).toEqual([[], []]);
  const done = await publishPack({ actor: operator, bytes }, deps);
  const version = deps.checksums[0]?.slice(0, 8);
  expect(done).toMatchObject({ ok: true, value: { items: 3, checksum: deps.checksums[0] } });
  expect(deps.acts).toMatchObject([{ act: "bank-published", subject: version, after: '{"items":3,"files":0}' }]);
  const known = { ok: false, error: { refusal: { code: "BANK_VERSION_KNOWN", meta: { version } }, faults: [] } };
  expect(await publishPack({ actor: operator, bytes }, deps)).toEqual(known);
  expect(await checkPack({ actor: operator, bytes }, deps)).toEqual(known);
  // Somebody else published it between the look and the writing.
  const raced = { ...deps, bank: { ...deps.bank, find: async () => null, publish: async () => "known" as const } };
  expect(await publishPack({ actor: operator, bytes }, raced)).toEqual(known);
});

test("a faulty pack tells its faults, and nobody but an operator publishes", async () => {
  const faults = [{ itemId: "1.1-a-01-a", code: "STEM_TOO_LONG", detail: "400 signs" }];
  const deps = await packDeps({ ok: false, error: { refusal: null, faults } });
  expect(await publishPack({ actor: operator, bytes }, deps)).toEqual({ ok: false, error: { refusal: null, faults } });
  const stranger = { actor: { ...admin, name: "X" }, bytes };
  const refusal = { code: "OPERATOR_REQUIRED" };
  expect(await publishPack(stranger, deps)).toEqual({ ok: false, error: { refusal, faults: [] } });
  expect(await checkPack(stranger, deps)).toEqual({ ok: false, error: { refusal, faults: [] } });
  expect(deps.checksums).toEqual([]);
});

test("a version is counted by competence and level, and its exposure by the share of tests that asked each item", () => {
  const practice = { ...anItem("1.1-d-01-a"), usage: "practice" as const, level: 3 };
  const counts = countBank([...ITEMS, practice]);
  expect(counts.competences[0]).toEqual({
    ...{ competence: "1.1", exam: 3, practice: 1 },
    levels: counts.competences[0]?.levels.map((_, at) => (at === (ITEMS[0]?.level ?? 0) - 1 ? 3 : at === 2 ? 1 : 0)),
  });
  expect(measureExposure(ITEMS, { tests: 0, items: [] })).toBeNull();
  const served = [
    { itemId: "1.1-a-01-a", tests: 10 },
    { itemId: "1.1-b-01-a", tests: 72 },
    { itemId: "1.1-d-01-a", tests: 200 },
  ];
  expect(measureExposure([...ITEMS, practice], { tests: 200, items: served })).toEqual({
    tests: 200,
    most: [
      { itemId: "1.1-b-01-a", share: 0.36 },
      { itemId: "1.1-a-01-a", share: 0.05 },
    ],
    never: 1,
    bands: [0.05, 0.1, 0.2, 0.36, 1].map((upTo) => ({ upTo, items: upTo === 0.05 || upTo === 0.36 ? 1 : 0 })),
  });
});
