import { expect, test } from "vitest";
import { splitDuplicates } from "#worker/core/enrolment/duplicates.ts";

const person = (firstName: string, lastName: string, birthdate: string) => ({ firstName, lastName, birthdate });

test("who is enrolled already, or twice in the list, is a duplicate in any spelling", () => {
  const enrolled = [person("Anaïs", "ROCHEFŒUIL", "2012-07-06")];
  const again = person("ANAIS", "Rochefoeuil", "2012-07-06");
  const camille = person("Camille", "Bernard", "2012-02-04");
  const camilleTwice = person("camille", "BERNARD", "2012-02-04");
  expect(splitDuplicates([again, camille, camilleTwice], enrolled)).toEqual({
    fresh: [camille],
    duplicates: [again, camilleTwice],
  });
});

test("homonyms and twins are not duplicates", () => {
  const four = [
    person("Camille", "BERNARD", "2012-02-04"),
    person("Camille", "BERNARD", "2012-11-19"),
    person("Anaïs", "ROCHEFŒUIL", "2012-07-06"),
    person("Gaëtan", "ROCHEFŒUIL", "2012-07-06"),
  ];
  expect(splitDuplicates(four, [])).toEqual({ fresh: four, duplicates: [] });
});
