/** One pupil as SIECLE exports it. Empty text: the element is left out. Dates are DD/MM/YYYY. */
export type SieclePupil = {
  eleveId: string;
  ine: string;
  lastName: string;
  preferredLastName: string;
  firstName: string;
  middleName: string;
  birthdate: string;
  /** 1 boy, 2 girl */
  sex: string;
  country: string;
  department: string;
  commune: string;
  /** only for those born abroad */
  city: string;
  leftOn: string;
  structures: { code: string; type: string }[];
};

/** A pupil without a fault; a test changes what it is about. */
export function sieclePupil(changes: Partial<SieclePupil> = {}): SieclePupil {
  return {
    eleveId: "900001",
    ine: "000000001AA",
    lastName: "MARTIN",
    preferredLastName: "",
    firstName: "Léa",
    middleName: "",
    birthdate: "14/03/2012",
    sex: "2",
    country: "100",
    department: "054",
    commune: "54395",
    city: "",
    leftOn: "",
    structures: [{ code: "3e A", type: "D" }],
    ...changes,
  };
}
