import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { writePlaces } from "#worker/operate/places/write-places.ts";
import { root } from "#worker/operate/root.ts";

const packed = readFileSync(join(root, "worker/store/places/places.bin"));

test("the book of places is what its packages say today, and light enough for the Worker", () => {
  const text = gunzipSync(packed).toString();
  expect(text === writePlaces()).toBe(true);
  expect(text.split("\n\n")[0]?.split("\n").length).toBeGreaterThan(37_000);
  expect(packed.length).toBeLessThan(400_000);
});
