import { expect, test } from "vitest";
import { type ClaimablePupil, type ClaimedPerson, isTelling, matchClaims } from "#worker/core/people/match-claims.ts";

const LOU: ClaimablePupil = {
  ine: "123456789AB",
  firstName: "Lou-Anne",
  lastName: "D’ARTIGNY",
  preferredLastName: null,
  calledFirstName: null,
  calledLastName: null,
  userId: null,
  birthdate: "2012-11-03",
  isDisabled: false,
  isArchived: false,
};
const claims: ClaimedPerson = {
  ine: null,
  firstName: "LOU ANNE",
  lastName: "Dartigny",
  birthdate: "2012-11-03",
  uais: [],
};
const nobody: ClaimedPerson = { ine: null, firstName: null, lastName: null, birthdate: null, uais: [] };

test("names are folded as everywhere, the birth date is exact", () => {
  expect(matchClaims(claims, [LOU])).toEqual({ kind: "one", pupil: LOU });
  expect(matchClaims({ ...claims, birthdate: "2012-11-04" }, [LOU])).toEqual({ kind: "none" });
  expect(matchClaims({ ...claims, lastName: "Dartigne" }, [LOU])).toEqual({ kind: "none" });
});

test("names in use count as well as birth names, the roll's and the school's", () => {
  const pupil = { ...LOU, lastName: "KACI", preferredLastName: "D’Artigny" };
  expect(matchClaims(claims, [pupil])).toEqual({ kind: "one", pupil });
  const called = {
    ...LOU,
    lastName: "KACI",
    firstName: "Noé",
    calledLastName: "D’Artigny",
    calledFirstName: "Lou-Anne",
  };
  expect(matchClaims(claims, [called])).toEqual({ kind: "one", pupil: called });
});

test("one account on the lists of two schools is one pupil", () => {
  const [here, there] = [
    { ...LOU, userId: "u" },
    { ...LOU, userId: "u" },
  ];
  expect(matchClaims(claims, [here, there])).toEqual({ kind: "one", pupil: here });
  expect(matchClaims(claims, [here, { ...there, userId: "v" }])).toEqual({ kind: "several" });
});

test("the INE decides, in any case and with spaces, whatever the names are", () => {
  const twin = { ...LOU, ine: "999999999ZZ" };
  const asked = { ...claims, ine: " 123456789ab", firstName: "Autre" };
  expect(matchClaims(asked, [twin, LOU])).toEqual({ kind: "one", pupil: LOU });
});

test("a name never stands in for another INE, but does for a pupil who has none yet", () => {
  expect(matchClaims({ ...claims, ine: "000000000XX" }, [LOU])).toEqual({ kind: "none" });
  const newcomer = { ...LOU, ine: null };
  expect(matchClaims({ ...claims, ine: "000000000XX" }, [LOU, newcomer])).toEqual({ kind: "one", pupil: newcomer });
});

test("two pupils of one name and birth date are told apart by nothing: several", () => {
  expect(matchClaims(claims, [LOU, { ...LOU, ine: "2" }])).toEqual({ kind: "several" });
  expect(matchClaims({ ...claims, ine: LOU.ine }, [LOU, { ...LOU, firstName: "Zoé" }])).toEqual({ kind: "several" });
});

test("a line in use wins over those of a school left or archived; alone, they say why", () => {
  const left = { ...LOU, isDisabled: true };
  const archived = { ...LOU, isArchived: true };
  expect(matchClaims(claims, [left, archived, LOU])).toEqual({ kind: "one", pupil: LOU });
  expect(matchClaims(claims, [left, archived])).toEqual({ kind: "disabled" });
  expect(matchClaims(claims, [archived])).toEqual({ kind: "archived" });
});

test("an empty name matches nobody, not even a pupil without a readable name", () => {
  const blank = { ...LOU, firstName: "-", lastName: "'" };
  expect(matchClaims({ ...claims, firstName: "’", lastName: "–" }, [blank])).toEqual({ kind: "none" });
  expect(matchClaims(nobody, [LOU, { ...LOU, ine: null }])).toEqual({ kind: "none" });
});

test("an INE is telling, or both names with the birth date", () => {
  expect(isTelling({ ...nobody, ine: "1" })).toBe(true);
  expect(isTelling(claims)).toBe(true);
  expect(isTelling({ ...claims, birthdate: null })).toBe(false);
  expect(isTelling({ ...claims, firstName: null })).toBe(false);
});
