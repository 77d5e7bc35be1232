import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { bankStore } from "#worker/store/repositories/bank.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";
import { publishBank } from "#worker/usecases/platform/publish-bank.ts";
import { connectFiles } from "#worker/wiring/connect-staff.ts";
import { anItem } from "./an-item.ts";

const clock = { nowMs: () => 1_800_000_000_000 };

const by = { userId: "op", name: "Inès Ferrand" };
const many = Array.from({ length: 230 }, (_, at) => anItem(`1.1-moteur-${String(at).padStart(3, "0")}-a`));

test("publishing the same items twice is one version, in whatever order they come", async () => {
  const ids = ["version-1", "act-1", "act-2", "version-2", "act-3"].values();
  const deps = {
    bank: bankStore(env.DB, clock),
    files: connectFiles(),
    ids: { newId: () => ids.next().value ?? "" },
    clock,
  };
  expect(await publishBank({ by, items: many, files: [] }, deps)).toEqual({ versionId: "version-1", published: true });
  expect(await publishBank({ by, items: many.toReversed(), files: [] }, deps)).toEqual({
    versionId: "version-1",
    published: false,
  });
  expect(await liveSource(env.DB, clock).loadActiveBank()).toEqual({ versionId: "version-1", items: many });
  expect(await publishBank({ by, items: many.slice(1), files: [] }, deps)).toEqual({
    versionId: "version-2",
    published: true,
  });
  expect(await bankStore(env.DB, clock).items("version-1")).toHaveLength(230);
});

test("a version keeps its files, byte for byte, and another file is another version", async () => {
  const ids = ["with-files-1", "act-4", "with-files-2", "act-5"].values();
  const deps = {
    bank: bankStore(env.DB, clock),
    files: connectFiles(),
    ids: { newId: () => ids.next().value ?? "" },
    clock,
  };
  const items = many.slice(0, 3);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  const file = { name: "trajets.csv", mediaType: "text/csv; charset=utf-8", bytes };
  expect(await publishBank({ by, items, files: [file] }, deps)).toEqual({ versionId: "with-files-1", published: true });
  expect(await publishBank({ by, items, files: [file] }, deps)).toEqual({
    versionId: "with-files-1",
    published: false,
  });
  expect(await bankStore(env.DB, clock).file("with-files-1", "trajets.csv")).toEqual(file);
  expect(await bankStore(env.DB, clock).file("with-files-1", "autre.csv")).toBeNull();
  const changed = { ...file, bytes: bytes.slice(1) };
  expect(await publishBank({ by, items, files: [changed] }, deps)).toEqual({
    versionId: "with-files-2",
    published: true,
  });
  expect((await bankStore(env.DB, clock).file("with-files-2", "trajets.csv"))?.bytes.length).toBe(69_999);
});
