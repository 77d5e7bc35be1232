import { expect, test } from "vitest";
import { makeUsername } from "#worker/core/people/username.ts";

const person = (firstName: string, lastName: string, birthdate = "2012-01-06") => ({ firstName, lastName, birthdate });
const free = () => false;
const noChance = () => {
  throw new Error("chance is not needed");
};

test("first, last, day and month", () => {
  expect(makeUsername(person("Jude", "Law"), free, noChance)).toBe("jude.law0601");
});

test.each([
  ["Marie-Hélène", "D'ORNANO-LŒUILLET", "mariehelene.dornanoloeuillet0601"],
  ["Zoé", "DE LA ROCHE", "zoe.delaroche0601"],
  ["Łukasz", "Weiß", "lukasz.weiss0601"],
  ["王", "Martin", "eleve.martin0601"],
  ["Олена", "Шевченко", "eleve.eleve0601"],
])("%s %s → %s, letters that a French keyboard has", (firstName, lastName, username) => {
  expect(makeUsername(person(firstName, lastName), free, noChance)).toBe(username);
});

test("a taken one gets four other digits, drawn", () => {
  const taken = new Set(["camille.bernard0402"]);
  const named = person("Camille", "Bernard", "2012-02-04");
  expect(
    makeUsername(
      named,
      (name) => taken.has(name),
      () => 0.0042,
    ),
  ).toBe("camille.bernard0042");
});

test("a drawn one that is taken too moves on, past 9999 to 0000", () => {
  const taken = new Set(["camille.bernard0402", "camille.bernard9999"]);
  const named = person("Camille", "Bernard", "2012-02-04");
  expect(
    makeUsername(
      named,
      (name) => taken.has(name),
      () => 0.99995,
    ),
  ).toBe("camille.bernard0000");
});

test("nothing is free: it ends, and says so", () => {
  expect(() =>
    makeUsername(
      person("Jude", "Law"),
      () => true,
      () => 0.5,
    ),
  ).toThrow("no free username");
});
