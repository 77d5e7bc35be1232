/** A commune, a delegated commune or a municipal arrondissement of France, overseas included. */
export type Commune = {
  /** five signs, e.g. `01004`, `2A004`, `97209`, `98818` */
  inseeCode: string;
  name: string;
  /** of the present commune; a former one has those of the commune it is now part of */
  postalCodes: readonly string[];
};

export type Country = {
  /** ISO 3166-1, two letters; every French territory is `FR` here, as births there have an INSEE code */
  code: string;
  nameFr: string;
  nameEn: string;
};

/** What the rules on birth places look up. Pure reading: the same book gives the same answers. */
export type PlaceBook = {
  /** by the present or a former INSEE code */
  commune(inseeCode: string): Commune | null;
  /** every commune that this postal code serves, former ones included; empty: no such code */
  communesAt(postalCode: string): readonly Commune[];
  /** by `countryKey` of any usual name, in French or English, or of an ISO code */
  country(key: string): Country | null;
  /** in no order */
  countries: readonly Country[];
};

/** Everywhere in France, whatever the territory. */
export const FRANCE = "FR";
