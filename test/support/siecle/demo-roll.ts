import { BORN_ABROAD, BORN_IN_FRANCE, BOYS_NAMES, FAMILY_NAMES, GIRLS_NAMES } from "./names.ts";
import { pick, seededChance, shuffled } from "./seeded-pick.ts";
import { type SieclePupil, sieclePupil } from "./siecle-pupil.ts";

export const DEMO_CLASSES = ["3e A", "3e B", "3e C"] as const;
const PUPILS_A_CLASS = 28;
const SEED = 2012;
const BIRTH_YEAR = 2012;

/**
 * Three classes of 28 who are imported (84), and four who are not: one left, one has no INE yet, one is only in a
 * group, one is among the inactive. Always the same.
 */
export function demoRoll(): SieclePupil[] {
  const chance = seededChance(SEED);
  const surnames = shuffled(FAMILY_NAMES, chance);
  const pupils: SieclePupil[] = [];
  for (const division of DEMO_CLASSES) {
    const fixed = FIXED.filter((pupil) => pupil.structures.some(({ code }) => code === division));
    pupils.push(...fixed);
    for (let seat = fixed.length; seat < PUPILS_A_CLASS; seat += 1) {
      pupils.push(drawnPupil(surnames.pop() ?? "", division, chance));
    }
  }
  return [...shuffled(pupils, chance), ...LEFT_OUT].map((pupil, rank) => ({
    ...pupil,
    eleveId: String(912_001 + rank),
    ine: pupil.ine === "" ? "" : `0${String(rank + 1).padStart(8, "0")}${"ABCDEFGHJK".charAt(rank % 10)}V`,
  }));
}

function drawnPupil(lastName: string, division: string, chance: () => number): SieclePupil {
  const girl = chance() < 0.5;
  const names = girl ? GIRLS_NAMES : BOYS_NAMES;
  const abroad = chance() < 0.08;
  const birth = abroad
    ? { ...pick(BORN_ABROAD, chance), department: "099", commune: "" }
    : { ...pick(BORN_IN_FRANCE, chance), country: "100", city: "" };
  return sieclePupil({
    lastName,
    firstName: pick(names, chance),
    middleName: chance() < 0.3 ? pick(names, chance) : "",
    birthdate: birthdateOf(1 + Math.floor(chance() * 12), 1 + Math.floor(chance() * 28)),
    sex: girl ? "2" : "1",
    ...birth,
    structures: [...(chance() < 0.3 ? [{ code: "LATIN", type: "G" }] : []), { code: division, type: "D" }],
  });
}

function birthdateOf(month: number, day: number): string {
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${BIRTH_YEAR}`;
}

function inClass(division: string): SieclePupil["structures"] {
  return [{ code: division, type: "D" }];
}

/** Those a test or a demo looks for by name. */
const FIXED: readonly SieclePupil[] = [
  // Homonyms: one name, two classes, two birth dates.
  sieclePupil({ lastName: "BERNARD", firstName: "Camille", birthdate: "04/02/2012", structures: inClass("3e A") }),
  sieclePupil({ lastName: "BERNARD", firstName: "Camille", birthdate: "19/11/2012", structures: inClass("3e B") }),
  // Twins: one family name, one birth date.
  sieclePupil({ lastName: "ROCHEFŒUIL", firstName: "Anaïs", birthdate: "06/07/2012", structures: inClass("3e B") }),
  sieclePupil({
    lastName: "ROCHEFŒUIL",
    firstName: "Gaëtan",
    birthdate: "06/07/2012",
    sex: "1",
    structures: inClass("3e B"),
  }),
  sieclePupil({
    lastName: "D'ORNANO-LŒUILLET",
    preferredLastName: "D'ORNANO",
    firstName: "Marie-Hélène",
    birthdate: "29/02/2012",
    structures: inClass("3e A"),
  }),
  // Moved to 3e C in the year: the file keeps both, the last one counts.
  sieclePupil({
    lastName: "O'CONNOR",
    firstName: "Maëlys",
    birthdate: "13/12/2012",
    structures: [
      { code: "3e B bis", type: "D" },
      { code: "LATIN", type: "G" },
      { code: "3e C", type: "D" },
    ],
  }),
];

const LEFT_OUT: readonly SieclePupil[] = [
  sieclePupil({ lastName: "PARTI", firstName: "Loïs", sex: "1", leftOn: "18/12/2026", structures: inClass("3e A") }),
  sieclePupil({ lastName: "ARRIVÉE", firstName: "Inaya", ine: "", structures: inClass("3e C") }),
  sieclePupil({ lastName: "GROUPE", firstName: "Théa", structures: [{ code: "LATIN", type: "G" }] }),
  sieclePupil({ lastName: "SUSPENDU", firstName: "Noah", sex: "1", structures: [{ code: "Inactifs", type: "D" }] }),
];
