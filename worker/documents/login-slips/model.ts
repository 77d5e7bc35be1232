export type LoginSlip = {
  lastName: string;
  firstName: string;
  className: string;
  username: string;
  /** Works once; null for who has chosen their own, which nobody else knows. */
  oneTimePassword: string | null;
};

/** The slips of one class, in the order they are given. */
export type LoginSlips = {
  establishment: { name: string; uai: string };
  className: string;
  /** Where Vigie lives, e.g. https://vigie.example */
  origin: string;
  slips: readonly LoginSlip[];
};

export const SLIPS_ACROSS = 2;
export const SLIPS_DOWN = 6;

/** The slips of each page, twelve a page. */
export function toSlipPages(slips: readonly LoginSlip[]): LoginSlip[][] {
  const perPage = SLIPS_ACROSS * SLIPS_DOWN;
  return Array.from({ length: Math.max(1, Math.ceil(slips.length / perPage)) }, (_, page) =>
    slips.slice(page * perPage, (page + 1) * perPage),
  );
}
