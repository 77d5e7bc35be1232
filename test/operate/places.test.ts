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

test("no line of the book is of another shape: a code of six digits would refuse a right birth place", () => {
  const [communes = "", countries = ""] = gunzipSync(packed).toString().split("\n\n");
  const commune = /^\d[\dAB]\d{3}\|[^|]+\|(?::\d{5})*(?:~\d[\dAB]\d{3})*$/;
  expect(communes.split("\n").filter((line) => !commune.test(line))).toEqual([]);
  const country = /^[A-Z]{2}(?:\|[^|]+){3,}$/;
  expect(
    countries
      .trim()
      .split("\n")
      .filter((line) => !country.test(line)),
  ).toEqual([]);
});
