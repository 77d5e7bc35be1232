import { expect, test } from "vitest";
import { readAnswers, writeAnswers } from "#worker/operate/engine/answers-file.ts";
import { calibrateBank } from "#worker/operate/engine/calibrate-bank.ts";
import { toRows } from "#worker/operate/engine/recorded-answers.ts";

const RECORDED = [
  { bank: "bank-1", answers: '[["x",1],["y",0]]' },
  { bank: "bank-1", answers: "[]" },
  { bank: "bank-2", answers: '[["y",1]]' },
];

test("what is exported is what is calibrated from: items, order and marks of each attempt", () => {
  const text = writeAnswers(toRows(RECORDED, "secret"));
  expect(text.split("\n")[0]).toBe("attempt,bank,position,item,right");
  const { itemIds, people } = readAnswers(text);
  const named = people.map(({ items, right }) => items.map((item, n) => `${itemIds[item]}${right[n]}`).join(" "));
  expect(named.toSorted()).toEqual(["x1 y0", "y1"]);
});

test("the order of the attempts is the seed's, never that of the sittings", () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ bank: "b", answers: `[["i${n}",1]]` }));
  const order = (seed: string) => toRows(many, seed).map(({ item }) => item);
  expect(order("one")).not.toEqual(order("two"));
  expect(order("one")).not.toEqual(many.map((_, n) => `i${n}`));
  expect(toRows(many, "one").map(({ attempt }) => attempt)).toEqual(many.map((_, n) => n + 1));
});

test("a file of another kind, and lines that cannot be read, are refused by their numbers", () => {
  expect(() => readAnswers("name;score\n")).toThrow("attempt,bank,position,item,right");
  const faulty = "attempt,bank,position,item,right\n1,b,1,x,1\n1,b,2,,1\n1,b,3,y,2\n";
  expect(() => readAnswers(faulty)).toThrow("2 lines cannot be read (line 3, 4)");
  expect(readAnswers(`\uFEFF${faulty.split("\n").slice(0, 2).join("\r\n")}\r\n`).people).toHaveLength(1);
});

test("an item that the bank does not know is calibrated and said; no answer at all is refused", () => {
  const options = { population: { mean: 0, sd: 1.5 }, usesPriors: true, anchors: new Set<string>() };
  const known = { id: "x", skill: "s", competence: "1.1", tube: "t", discrimination: 1, difficulty: 0 };
  const calibration = calibrateBank(readAnswers(writeAnswers(toRows(RECORDED, "s"))), [known], options);
  expect(calibration.unknown).toEqual(["y"]);
  expect(calibration.items.find(({ id }) => id === "y")).toMatchObject({ answers: 2, success: 0.5, declared: null });
  expect(() => calibrateBank({ itemIds: [], people: [] }, [known], options)).toThrow("no answer");
});
