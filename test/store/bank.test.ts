import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { bankStore } from "#worker/store/repositories/bank.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";
import { publishBank } from "#worker/usecases/platform/publish-bank.ts";
import { connectFiles } from "#worker/wiring/connect-staff.ts";
import { anItem } from "./an-item.ts";

const many = Array.from({ length: 230 }, (_, at) => anItem(`1.1-moteur-${String(at).padStart(3, "0")}-a`));

test("publishing the same items twice is one version, in whatever order they come", async () => {
  const ids = ["version-1", "version-2"].values();
  const deps = {
    bank: bankStore(env.DB),
    files: connectFiles(),
    ids: { newId: () => ids.next().value ?? "" },
    clock: { nowMs: () => 1_800_000_000_000 },
  };
  expect(await publishBank({ items: many, files: [] }, deps)).toEqual({ versionId: "version-1", published: true });
  expect(await publishBank({ items: many.toReversed(), files: [] }, deps)).toEqual({
    versionId: "version-1",
    published: false,
  });
  expect(await liveSource(env.DB).loadActiveBank()).toEqual({ versionId: "version-1", items: many });
  expect(await publishBank({ items: many.slice(1), files: [] }, deps)).toEqual({
    versionId: "version-2",
    published: true,
  });
  expect(await bankStore(env.DB).items("version-1")).toHaveLength(230);
});
