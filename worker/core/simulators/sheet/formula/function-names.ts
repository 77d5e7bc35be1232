import { FUNCTIONS } from "./functions.ts";

/** French name → the English one, under which `FUNCTIONS` holds it; names that are the same are left out. */
const FRENCH: Readonly<Record<string, string>> = {
  ANNEE: "YEAR",
  ARRONDI: "ROUND",
  "ARRONDI.INF": "ROUNDDOWN",
  "ARRONDI.SUP": "ROUNDUP",
  AUJOURDHUI: "TODAY",
  CHERCHE: "SEARCH",
  CNUM: "VALUE",
  CONCATENER: "CONCAT",
  CONCATENATE: "CONCAT",
  DROITE: "RIGHT",
  ENT: "INT",
  EQUIV: "MATCH",
  ET: "AND",
  FAUX: "FALSE",
  GAUCHE: "LEFT",
  "JOINDRE.TEXTE": "TEXTJOIN",
  JOUR: "DAY",
  MAJUSCULE: "UPPER",
  MEDIANE: "MEDIAN",
  MINUSCULE: "LOWER",
  MOIS: "MONTH",
  MOYENNE: "AVERAGE",
  "MOYENNE.SI": "AVERAGEIF",
  NB: "COUNT",
  "NB.SI": "COUNTIF",
  "NB.SI.ENS": "COUNTIFS",
  "NB.VIDE": "COUNTBLANK",
  NBCAR: "LEN",
  NBVAL: "COUNTA",
  NOMPROPRE: "PROPER",
  NON: "NOT",
  OU: "OR",
  PRODUIT: "PRODUCT",
  PUISSANCE: "POWER",
  RACINE: "SQRT",
  RECHERCHEV: "VLOOKUP",
  RECHERCHEX: "XLOOKUP",
  SI: "IF",
  "SI.CONDITIONS": "IFS",
  "SI.NON.DISP": "IFNA",
  SIERREUR: "IFERROR",
  SOMME: "SUM",
  "SOMME.SI": "SUMIF",
  "SOMME.SI.ENS": "SUMIFS",
  STXT: "MID",
  SUBSTITUE: "SUBSTITUTE",
  SUPPRESPACE: "TRIM",
  TROUVE: "FIND",
  VRAI: "TRUE",
};

/** The English name of a function named in either language, in any case, with or without accents; null: unknown. */
export function canonicalName(text: string): string | null {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const name = FRENCH[plain] ?? plain;
  return name === "TRUE" || name === "FALSE" || Object.hasOwn(FUNCTIONS, name) ? name : null;
}
