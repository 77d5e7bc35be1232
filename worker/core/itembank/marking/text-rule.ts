import type { FieldFormat, Tolerances } from "../item.ts";

export type Matches = (text: string, accepted: readonly string[]) => boolean;

/** How what was typed is compared with what is accepted. */
export type TextRule = {
  /** of a question with one field */
  matchesOnly(key: { format: FieldFormat; tolerances: Tolerances }): Matches;
  /** of one field among several */
  matchesField(key: { format: FieldFormat; tolerances: Tolerances }): Matches;
  /** fields in any order: does each text find a group of its own? */
  matchesGroups(texts: readonly string[], groups: readonly (readonly string[])[], matches: Matches): boolean;
};
