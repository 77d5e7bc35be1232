import { COMPETENCES, type CompetenceCode } from "#worker/core/itembank/competence.ts";

/** Levels 0 to 7, so eight counts. */
export type LevelCounts = number[];

export type ClassPicture = {
  /** certifications obtained, by global level */
  levels: LevelCounts;
  medianScore: number | null;
  competences: { code: CompetenceCode; counts: LevelCounts; medianLevel: number | null }[];
};

type Obtained = { score: number; globalLevel: number; competenceLevels: Readonly<Record<string, number | null>> };

/** The distributions of a group, over the certifications obtained. A competence counts those who were asked it. */
export function pictureClass(obtained: readonly Obtained[]): ClassPicture {
  return {
    levels: countLevels(obtained.map(({ globalLevel }) => globalLevel)),
    medianScore: median(obtained.map(({ score }) => score)),
    competences: COMPETENCES.map((code) => {
      const reached = obtained.map((one) => one.competenceLevels[code] ?? null).filter((level) => level !== null);
      return { code, counts: countLevels(reached), medianLevel: median(reached) };
    }),
  };
}

/** The median level of each competence from its eight counts. */
export function mediansOf(competences: Readonly<Record<string, LevelCounts>>): Record<string, number | null> {
  const levels = (counts: LevelCounts) => counts.flatMap((count, level) => Array<number>(count).fill(level));
  return Object.fromEntries(Object.entries(competences).map(([code, counts]) => [code, median(levels(counts))]));
}

function countLevels(levels: readonly number[]): LevelCounts {
  return Array.from({ length: 8 }, (_, level) => levels.filter((one) => one === level).length);
}

/** The lower of the two middle values when they are two: always a value that somebody has. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
