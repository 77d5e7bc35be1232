import type { AnswerTable } from "#worker/core/engine/calibration/answer-table.ts";
import { Refusal } from "../refusal.ts";

/** One recorded answer; `attempt` is a number of this file alone, and says nothing of anybody. */
export type AnswerRow = { attempt: number; bank: string; position: number; item: string; right: boolean };

const HEADER = "attempt,bank,position,item,right";
const LINE = /^(\d+),([^,"]*),(\d+),([^,"\s]+),([01])$/u;
const FAULTS_SHOWN = 5;

/** CSV, one answer a line, in the order of the test; a skip is a 0. */
export function writeAnswers(rows: readonly AnswerRow[]): string {
  const lines = rows.map(({ attempt, bank, position, item, right }) =>
    [attempt, bank, position, item, right ? 1 : 0].join(","),
  );
  return `${[HEADER, ...lines].join("\n")}\n`;
}

/** The answers of a file. Refused with the first faulty lines, by their numbers. */
export function readAnswers(text: string): AnswerTable {
  const [header, ...lines] = text
    .replace(/^\uFEFF/u, "")
    .trimEnd()
    .split(/\r?\n/u);
  if (header !== HEADER) throw new Refusal(`The first line of the answers must be: ${HEADER}`);
  const faults: number[] = [];
  const people = new Map<string, { items: number[]; right: (0 | 1)[] }>();
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const [, attempt, , , item, right] = LINE.exec(line) ?? [];
    if (attempt === undefined || item === undefined) {
      faults.push(at + 2);
      continue;
    }
    const place = places.get(item) ?? places.size;
    places.set(item, place);
    const person = people.get(attempt) ?? { items: [], right: [] };
    people.set(attempt, person);
    person.items.push(place);
    person.right.push(right === "1" ? 1 : 0);
  }
  if (faults.length > 0) {
    const shown = faults.slice(0, FAULTS_SHOWN).join(", ");
    throw new Refusal(`${faults.length} lines cannot be read (line ${shown}): each must be like ${HEADER}`);
  }
  return { itemIds: [...places.keys()], people: [...people.values()] };
}
