import { expect, test } from "vitest";
import { type Identity, matchIdentity } from "#worker/core/people/match-identity.ts";

const pupil = (firstName: string, lastName: string, birthdate: string, id = "p") => ({
  firstName,
  lastName,
  birthdate,
  id,
});

const ROOM = [
  pupil("Camille", "BERNARD", "2012-02-04", "a"),
  pupil("Camille", "BERNARD", "2012-11-19", "b"),
  pupil("Anaïs", "ROCHEFŒUIL", "2012-07-06", "c"),
  pupil("Gaëtan", "ROCHEFŒUIL", "2012-07-06", "d"),
];
const typed = (firstName: string, lastName: string, birthdate: string): Identity => ({
  firstName,
  lastName,
  birthdate,
});

test("homonyms are told apart by the birth date", () => {
  expect(matchIdentity(typed("camille", "Bernard", "2012-11-19"), ROOM)).toEqual({ kind: "one", person: ROOM[1] });
});

test("twins are told apart by the first name", () => {
  expect(matchIdentity(typed("Gaetan", "rochefoeuil", "2012-07-06"), ROOM)).toEqual({ kind: "one", person: ROOM[3] });
});

test("a wrong birth date finds nobody, one day off as well", () => {
  expect(matchIdentity(typed("Camille", "Bernard", "2012-11-20"), ROOM)).toEqual({ kind: "none" });
});

test("first and last name are not exchanged", () => {
  expect(matchIdentity(typed("Bernard", "Camille", "2012-11-19"), ROOM)).toEqual({ kind: "none" });
});

test("the border between the two names counts", () => {
  expect(matchIdentity(typed("Camille B", "ernard", "2012-11-19"), ROOM)).toEqual({ kind: "none" });
});

test("two enrolments of one identity are many, never the first of them", () => {
  const twice = [...ROOM, pupil("CAMILLE", "Bernard", "2012-02-04", "e")];
  expect(matchIdentity(typed("Camille", "Bernard", "2012-02-04"), twice)).toEqual({
    kind: "many",
    people: [twice[0], twice[4]],
  });
});

test("a name of apostrophes and spaces matches nobody, not even another such name", () => {
  expect(matchIdentity(typed("' -", "Bernard", "2012-02-04"), [pupil("-", "Bernard", "2012-02-04")])).toEqual({
    kind: "none",
  });
});
