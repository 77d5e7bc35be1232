import { createRequire } from "node:module";
import { FRANCE } from "#worker/core/enrolment/place-book.ts";

type Division = {
  code: string;
  nom: string;
  type: "commune-actuelle" | "arrondissement-municipal" | "commune-deleguee" | "commune-associee";
  codesPostaux?: string[];
  anciensCodes?: string[];
  /** of a delegated or associated commune: the present commune's code */
  chefLieu?: string;
};

const require = createRequire(import.meta.url);
/** Where births have an INSEE code of a commune: a country of its own only for ISO. */
const FRENCH_TERRITORIES = ["GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"];
/** Said every day and in no list of States. */
const EVERYDAY: Readonly<Record<string, readonly string[]>> = {
  GB: ["Angleterre", "Écosse", "Pays de Galles", "Grande-Bretagne", "Great Britain", "England", "Scotland", "Wales"],
  NL: ["Hollande", "Holland"],
  CG: ["Congo"],
  CD: ["Zaïre"],
  KR: ["République de Corée"],
  KP: ["République populaire démocratique de Corée"],
  MK: ["Macédoine"],
  SZ: ["Swaziland"],
  FR: ["France métropolitaine"],
};

/**
 * The text that `readPlaces` reads, from the packages of the communes (INSEE's official geographic code with the postal
 * codes of the tax office) and of the countries (ISO 3166-1, French and English), with the names of Unicode's CLDR.
 */
export function writePlaces(): string {
  return `${communeLines().join("\n")}\n\n${countryLines().join("\n")}\n`;
}

function communeLines(): string[] {
  const all: Division[] = require("@etalab/decoupage-administratif/data/communes.json");
  const isPresent = ({ type }: Division) => type === "commune-actuelle" || type === "arrondissement-municipal";
  const present = all.filter(isPresent);
  const postalCodes = new Map(present.map(({ code, codesPostaux = [] }) => [code, codesPostaux]));
  const names = new Set(present.map(({ code, nom }) => `${code}|${nom}`));
  const former = all.filter((one) => !isPresent(one) && !names.has(`${one.code}|${one.nom}`));
  const line = ({ code, nom, anciensCodes = [] }: Division, postal: readonly string[]) =>
    `${code}|${nom}|${postal.map((one) => `:${one}`).join("")}${anciensCodes.map((one) => `~${one}`).join("")}`;
  return [
    ...present.map((one) => line(one, one.codesPostaux ?? [])),
    ...former.map((one) => line(one, postalCodes.get(one.chefLieu ?? "") ?? [])),
  ];
}

function countryLines(): string[] {
  const french: Record<string, string> = require("i18n-iso-countries/langs/fr.json").countries;
  const english: Record<string, string> = require("i18n-iso-countries/langs/en.json").countries;
  const letters: [string, string][] = require("i18n-iso-countries/codes.json").map(
    ([two = "", three = ""]: string[]) => [two, three],
  );
  const threeLetters = new Map(letters);
  const unicode = ["fr", "en"].flatMap((locale) =>
    (["long", "short"] as const).map((style) => new Intl.DisplayNames([locale], { type: "region", style })),
  );
  const names = (code: string) => [
    ...unicode.flatMap((list) => withoutBrackets(list.of(code) ?? code)),
    ...withoutBrackets(french[code] ?? code),
    ...withoutBrackets(english[code] ?? code),
    ...(EVERYDAY[code] ?? []),
    threeLetters.get(code) ?? code,
  ];
  return Object.keys(french)
    .filter((code) => !FRENCH_TERRITORIES.includes(code))
    .map((code) => {
      const others = code === FRANCE ? [code, ...FRENCH_TERRITORIES].flatMap(names) : names(code);
      const shown = (locale: string) =>
        withoutBrackets(new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code)[0];
      return [code, shown("fr"), shown("en"), ...new Set(others)].join("|");
    });
}

/** `Myanmar (Birmanie)` is known by either name. */
function withoutBrackets(name: string): string[] {
  const [, outside = "", inside = ""] = /^(.*?)\s*\(([^)]*)\)$/.exec(name) ?? [];
  return inside === "" ? [name] : [outside, inside];
}
