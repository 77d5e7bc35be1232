import { expect, test } from "vitest";
import type { FactRule, FactTest } from "#worker/core/itembank/item.ts";
import { holds } from "#worker/core/itembank/marking/judge-run.ts";

const FACTS = {
  mails: [
    { id: "a", folder: "sent", to: ["diallo"], size: 12, subject: "Réunion du club" },
    { id: "b", folder: "inbox", to: ["diallo", "legoff"], size: 3, subject: "x" },
  ],
};
const NONE = { t1: true, t2: false, t3: false };

function rule(where: Record<string, FactTest>, count?: FactRule["count"]): FactRule {
  return { says: { fr: "x", en: "x" }, facts: "mails", where, ...(count === undefined ? {} : { count }) };
}

test.each<[string, FactRule, boolean]>([
  ["equal", rule({ folder: "sent" }), true],
  ["all tests by the same fact", rule({ folder: "sent", size: 3 }), false],
  ["in", rule({ folder: { in: ["sent", "drafts"] } }), true],
  ["not one", rule({ folder: { not: "sent" }, size: 12 }), false],
  ["not several", rule({ folder: { not: ["bin", "junk"] } }, { least: 2 }), true],
  ["has", rule({ to: { has: ["legoff"] } }), true],
  ["lacks", rule({ to: { lacks: ["legoff"] } }, { least: 1, most: 1 }), true],
  ["only, in any order", rule({ to: { only: ["legoff", "diallo"] } }, { least: 1, most: 1 }), true],
  ["only is not has", rule({ folder: "inbox", to: { only: ["legoff"] } }), false],
  ["at least and at most", rule({ size: { least: 3, most: 11 } }, { least: 1, most: 1 }), true],
  ["typed with a tolerance", rule({ subject: { typed: ["REUNION DU CLUB"], tolerances: NONE } }), true],
  ["typed otherwise", rule({ subject: { typed: ["Réunion"], tolerances: NONE } }), false],
  ["none allowed", rule({ folder: "bin" }, { most: 0 }), true],
  ["none allowed and one there", rule({ folder: "sent" }, { most: 0 }), false],
  ["a field that no fact has", rule({ colour: "red" }), false],
  ["a test for lists on a text", rule({ folder: { has: ["sent"] } }), false],
])("a rule of a key: %s", (_, one, is) => expect(holds(one, FACTS)).toBe(is));

test("a collection that is not there holds nothing", () => {
  const absent: FactRule = { says: { fr: "x", en: "x" }, facts: "rooms", where: {} };
  expect(holds(absent, FACTS)).toBe(false);
  expect(holds({ ...absent, count: { most: 0 } }, FACTS)).toBe(true);
});
