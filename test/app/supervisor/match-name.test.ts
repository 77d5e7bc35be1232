import { expect, test } from "vitest";
import { findHomonyms, matchesName } from "#app/routes/supervisor/+parts/match-name.ts";
import { aRow } from "./a-row.ts";

const row = aRow("a", { lastName: "De La Rochefordière-Marchand", firstName: "Anne-Sophie" });

test.each(["marchand", "ROCHEFORDIERE", "anne sophie", "sophie rochef", "Anne‑Sophie", "delaroche", "  "])(
  "%s finds Anne-Sophie De La Rochefordière-Marchand",
  (query) => {
    expect(matchesName(row, query)).toBe(true);
  },
);

test("every word must be found", () => {
  expect(matchesName(row, "marchand julie")).toBe(false);
});

test("apostrophes of any shape and ligatures do not count", () => {
  expect(matchesName(aRow("b", { lastName: "O’Callaghan", firstName: "Cœline" }), "o'call coeline")).toBe(true);
});

test("homonyms are those whose folded names are the same, not those who share one name", () => {
  const rows = [
    aRow("a", { lastName: "Martin", firstName: "Léa" }),
    aRow("b", { lastName: "MARTIN", firstName: "Lea" }),
    aRow("c", { lastName: "Martin", firstName: "Léo" }),
  ];
  expect(findHomonyms(rows)).toEqual(new Set(["a", "b"]));
});
