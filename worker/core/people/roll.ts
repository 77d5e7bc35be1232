import type { CivilDate } from "../kernel/civil-date.ts";

export type Sex = "M" | "F";

/** One pupil of an imported roll: checked, trimmed, with a class and an INE or the school's own number. Empty is null. */
export type RollPupil = {
  /** INE, unique in the roll; null for somebody who has none yet */
  nationalStudentId: string | null;
  /** the establishment's own identifier, unique in it; null where the INE does */
  ownId: string | null;
  /** birth name */
  lastName: string;
  /** name of use */
  preferredLastName: string | null;
  firstName: string;
  middleName: string | null;
  thirdName: string | null;
  sex: Sex;
  birthdate: CivilDate;
  /** the ministry's country code, France = `100` */
  birthCountryCode: string | null;
  birthProvinceCode: string | null;
  /** INSEE code of the commune, required when born in France */
  birthCityCode: string | null;
  birthCity: string | null;
  mefCode: string | null;
  /** `ST` for a pupil, `AP` for an apprentice */
  status: string | null;
  /** class, e.g. `3e A` */
  division: string;
};

/** As the roll is stored: one kept since long ago may have no sex. */
export type KeptPupil = Omit<RollPupil, "sex"> & { sex: Sex | null };

/**
 * Whose absence from the file means that they have left: everybody's, that of those with an INE (a national file knows
 * nobody else), nobody's (a file of newcomers).
 */
export type RollCoverage = "everybody" | "with-ine" | "nobody";

/** A roll and whom it leaves out: the screen names those without INE, who must be added by hand. */
export type Roll = {
  pupils: RollPupil[];
  coverage: RollCoverage;
  ignored: {
    withoutIne: { lastName: string; firstName: string }[];
    left: number;
    withoutClass: number;
    inactive: number;
  };
};
