/**
 * What the key of an item knows of a sheet: values that cells must have. `sets` types into other cells first, so that a
 * number copied by hand shows where a reference was asked.
 */
export type SheetSecret = { checks: readonly SheetCheck[] };

export type SheetCheck = {
  id: string;
  /** address → what is typed there before the sheet is calculated */
  sets?: Readonly<Record<string, string>>;
  /** address → the value; numbers within half a hundredth, texts without case and accents */
  expects: Readonly<Record<string, string | number | boolean>>;
};
