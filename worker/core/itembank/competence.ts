/** The 16 competences of the CRCN (decree 2019-919), in the order of the official framework. */
export const COMPETENCES = [
  "1.1",
  "1.2",
  "1.3",
  "2.1",
  "2.2",
  "2.3",
  "2.4",
  "3.1",
  "3.2",
  "3.3",
  "3.4",
  "4.1",
  "4.2",
  "4.3",
  "5.1",
  "5.2",
] as const;

export type CompetenceCode = (typeof COMPETENCES)[number];

/** Competences at level 1 or more that make a person certifiable. */
export const CERTIFIABLE_COMPETENCE_COUNT = 5;
