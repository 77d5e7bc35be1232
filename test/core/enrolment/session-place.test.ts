import { expect, test } from "vitest";
import { placeKey, searchWords, sessionSearchText } from "#worker/core/enrolment/session-place.ts";

const B204 = { address: "Collège Jeanne-Barret", room: "Salle B204" };

test.each([
  [{ address: "COLLEGE JEANNE BARRET", room: "salle b204" }, true],
  [{ address: " Collège  Jeanne–Barret\u200b", room: "Salle\u00a0B204" }, true],
  [{ address: "Collège Jeanne-Barret", room: "Salle B 204" }, false],
  [{ address: "Collège Jeanne-Barret Salle", room: "B204" }, false],
  [{ address: "Collège Jeanne-Barret", room: "Salle B205" }, false],
])("%j is the same place as room B204: %s", (place, same) => {
  expect(placeKey(place) === placeKey(B204)).toBe(same);
});

test("what staff type is found as they type it", () => {
  const text = sessionSearchText({ ...B204, examiner: "Marie-Laure Étchegoyen" });
  expect(searchWords("  ÉTCHEGOYEN  b204 ").every((word) => text.includes(word))).toBe(true);
  expect(searchWords("marie-laure").every((word) => text.includes(word))).toBe(true);
  expect(searchWords(" – ")).toEqual([]);
});
