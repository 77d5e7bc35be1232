import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Item } from "#worker/core/itembank/item.ts";

/** Items of a bank. `levels`: by level of their skill, 1 to 7, exams and practice together. */
export type BankCounts = {
  items: number;
  exam: number;
  practice: number;
  withDocument: number;
  competences: { competence: string; exam: number; practice: number; levels: number[] }[];
  kinds: { kind: Item["kind"]; items: number }[];
};

const LEVELS = 7;

export function countBank(items: readonly Item[]): BankCounts {
  const inExams = (all: readonly Item[]) => all.filter(({ usage }) => usage !== "practice").length;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    items: items.length,
    exam: inExams(items),
    practice: items.length - inExams(items),
    withDocument: items.filter(({ documents = [] }) => documents.length > 0).length,
    competences: COMPETENCES.map((competence) => {
      const mine = items.filter((item) => item.competence === competence);
      const levels = Array.from({ length: LEVELS }, (_, at) => mine.filter(({ level }) => level === at + 1).length);
      return { competence, exam: inExams(mine), practice: mine.length - inExams(mine), levels };
    }),
    kinds: kinds
      .map((kind) => ({ kind, items: items.filter((item) => item.kind === kind).length }))
      .toSorted((a, b) => b.items - a.items),
  };
}
