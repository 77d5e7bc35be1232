import type { Language } from "../language.ts";

/** One certificate, published and valid when it was read. Dates are civil ones of the establishment. */
export type Certificate = {
  /** `P-` and 8 signs */
  code: string;
  /** where anybody verifies it, with the code: what the QR code says */
  address: string;
  /** the same place, to be typed */
  typedAddress: string;
  firstName: string;
  lastName: string;
  sex: "M" | "F" | null;
  birthDate: string;
  birthPlace: string | null;
  establishment: { name: string; uai: string };
  testedOn: string;
  deliveredOn: string;
  /** 0 to 895 */
  score: number;
  /** 1 to 7; null or 0: the score names no level, and no competence is shown */
  globalLevel: number | null;
  /** competence → 0 to 7, null when not measured */
  levels: Readonly<Record<string, number | null>>;
  /** the difficulty of the questions is an estimate still */
  isProvisional: boolean;
  /** the signed credential, JSON; null when it does not go with the page */
  credential: string | null;
};

/** The framework's order: domains and their competences. */
export const DOMAINS: readonly { code: string; competences: readonly string[] }[] = [
  { code: "1", competences: ["1.1", "1.2", "1.3"] },
  { code: "2", competences: ["2.1", "2.2", "2.3", "2.4"] },
  { code: "3", competences: ["3.1", "3.2", "3.3", "3.4"] },
  { code: "4", competences: ["4.1", "4.2", "4.3"] },
  { code: "5", competences: ["5.1", "5.2"] },
];

/** First score of the levels 1 to 7, and the end of the scale (reference rules §5.1). */
export const BOUNDS = [64, 128, 256, 384, 512, 640, 768] as const;
export const HIGHEST = 895;

/** Under 64 points the certificate is valid and names no level. */
export function hasLevel({ globalLevel }: Pick<Certificate, "globalLevel">): boolean {
  return globalLevel !== null && globalLevel > 0;
}

/** Novice, independent, advanced, expert: the descriptions are of these; null at level 0. */
export function bandOf(level: number): 0 | 1 | 2 | 3 | null {
  if (level <= 0) return null;
  return level <= 2 ? 0 : level <= 4 ? 1 : level <= 6 ? 2 : 3;
}

export type Descriptions = Readonly<Record<string, readonly [string, string, string, string]>>;
export type InLanguage<T> = Readonly<Record<Language, T>>;
