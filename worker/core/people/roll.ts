import type { CivilDate } from "../kernel/civil-date.ts";

export type Sex = "M" | "F";

/** One pupil of an imported roll: checked, trimmed, with an INE and a class. Empty optional fields are null. */
export type RollPupil = {
  /** INE, unique in the roll */
  nationalStudentId: string;
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

/** A roll and whom it leaves out: the screen names those without INE, who must be added by hand. */
export type Roll = {
  pupils: RollPupil[];
  ignored: {
    withoutIne: { lastName: string; firstName: string }[];
    left: number;
    withoutClass: number;
    inactive: number;
  };
};
