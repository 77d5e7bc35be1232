/** A class code is never broken over two lines: `3e A` keeps its space. */
export function classCode(division: string): string {
  return division.replaceAll(" ", "\u00a0");
}
