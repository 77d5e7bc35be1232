import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import { formatExtraTime } from "#worker/core/enrolment/extra-time.ts";
import { FRANCE, type PlaceBook } from "#worker/core/enrolment/place-book.ts";
import { countryKey } from "#worker/core/enrolment/place-names.ts";
import type { CandidateEntry } from "../enrolment-ports.ts";

/**
 * An entry as its owner would type it, for a form or a file. What was worked out stays out (the city behind an INSEE
 * code, the code behind a city), so that a corrected birth place is never at odds with the old one.
 */
export function draftOfEntry(entry: CandidateEntry, places: PlaceBook): CandidateDraft {
  const byInseeCode = entry.birthCountryCode === FRANCE && entry.birthPostalCode === null;
  return {
    lastName: entry.lastName,
    firstName: entry.firstName,
    sex: entry.sex,
    birthdate: entry.birthDate,
    birthCountry: places.country(countryKey(entry.birthCountryCode))?.nameFr ?? "",
    birthInseeCode: byInseeCode ? (entry.birthInseeCode ?? "") : "",
    birthPostalCode: entry.birthPostalCode ?? "",
    birthCity: byInseeCode ? "" : entry.birthCity,
    externalId: entry.externalId ?? "",
    extraTime: entry.extraTimePercent === 0 ? "" : formatExtraTime(entry.extraTimePercent, "fr"),
    email: entry.email ?? "",
    resultEmail: entry.resultEmail ?? "",
  };
}
