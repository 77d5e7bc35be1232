import { m } from "./paraglide/messages.js";

const COMPETENCE_NAMES: Readonly<Record<string, () => string>> = {
  "1.1": m.competence_1_1,
  "1.2": m.competence_1_2,
  "1.3": m.competence_1_3,
  "2.1": m.competence_2_1,
  "2.2": m.competence_2_2,
  "2.3": m.competence_2_3,
  "2.4": m.competence_2_4,
  "3.1": m.competence_3_1,
  "3.2": m.competence_3_2,
  "3.3": m.competence_3_3,
  "3.4": m.competence_3_4,
  "4.1": m.competence_4_1,
  "4.2": m.competence_4_2,
  "4.3": m.competence_4_3,
  "5.1": m.competence_5_1,
  "5.2": m.competence_5_2,
};

const DOMAIN_NAMES: Readonly<Record<string, () => string>> = {
  "1": m.domain_1,
  "2": m.domain_2,
  "3": m.domain_3,
  "4": m.domain_4,
  "5": m.domain_5,
};

/** Official name of a competence of the CRCN, by its code. */
export function competenceName(code: string): string {
  return COMPETENCE_NAMES[code]?.() ?? code;
}

export function domainName(domain: string): string {
  return DOMAIN_NAMES[domain]?.() ?? domain;
}
