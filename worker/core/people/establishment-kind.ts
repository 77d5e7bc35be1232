export const ESTABLISHMENT_KINDS = ["COLLEGE", "LYCEE", "AGRI", "AEFE", "SUP", "PRO"] as const;
export type EstablishmentKind = (typeof ESTABLISHMENT_KINDS)[number];

/** Does the State give it a roll of pupils? Without one, candidates are enrolled one by one or by a file. */
export function hasRoll(kind: EstablishmentKind): boolean {
  return kind !== "SUP" && kind !== "PRO";
}
