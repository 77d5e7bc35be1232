import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#worker/operate/root.ts";
import { type Catalogue, compareCatalogues } from "./compare-catalogues.ts";

const FOLDER = join(root, "app/i18n/messages");

test("French and English say the same things, with the same holes to fill", () => {
  const spaces = readdirSync(FOLDER).filter((name) => name.endsWith(".fr.json"));
  expect(spaces.length).toBeGreaterThan(0);
  const faults = spaces.flatMap((name) => {
    const french = read(name);
    expect(Object.keys(french).length, name).toBeGreaterThan(0);
    return compareCatalogues(french, read(name.replace(".fr.", ".en."))).map((fault) => `${name}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("no key is written twice in two files of one language", () => {
  const keys = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".fr.json"))
    .flatMap((name) => Object.keys(read(name)).map((key) => key));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("canary: a missing key, an empty text and a lost hole are found", () => {
  const french = { hello: "Bonjour {name}", bye: "Au revoir", only_fr: "Ici", empty: "Plein" };
  const english = { hello: "Hello", bye: "Bye", only_en: "Here", empty: " " };
  expect(compareCatalogues(french, english)).toEqual([
    "hello: {name} in French, nothing in English",
    "only_fr is missing in English",
    "empty is empty in English",
    "only_en is missing in French",
  ]);
});

function read(name: string): Catalogue {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
  return messages;
}
