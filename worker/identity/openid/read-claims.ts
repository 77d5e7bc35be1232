import { type CivilDate, parseFrenchDate, parseIsoDate } from "#worker/core/kernel/civil-date.ts";
import type { ClaimedPerson } from "#worker/core/people/match-claims.ts";
import { parseUai } from "#worker/core/people/uai.ts";
import type { ConfiguredProvider } from "./read-providers.ts";

/** Values longer than any name, INE or UAI are somebody's mistake. */
const LONGEST = 200;

/** Who the claims name, under the names that the configuration gives; what is missing or of another shape is null. */
export function readClaims(
  claims: Readonly<Record<string, unknown>>,
  names: ConfiguredProvider["claims"],
): ClaimedPerson {
  return {
    ine: names.ine === undefined ? null : readText(claims[names.ine]),
    firstName: readText(claims[names.firstName]),
    lastName: readText(claims[names.lastName]),
    birthdate: readDate(claims[names.birthdate]),
    uais: names.uai === undefined ? [] : readUais(claims[names.uai]),
  };
}

function readText(value: unknown): string | null {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || text.length > LONGEST ? null : text;
}

/** `2012-11-03` as OpenID Connect says, or `03/11/2012` as French directories write it; a year `0000` is no date. */
function readDate(value: unknown): CivilDate | null {
  const text = readText(value) ?? "";
  return parseIsoDate(text) ?? parseFrenchDate(text);
}

function readUais(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => parseUai(readText(one) ?? "") ?? []);
}
