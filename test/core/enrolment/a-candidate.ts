import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import { readPlaces } from "#worker/store/places/read-places.ts";

/** The real book, as the Worker has it. */
export const places = readPlaces(
  gunzipSync(readFileSync(new URL("../../../worker/store/places/places.bin", import.meta.url))).toString(),
);

export const TODAY = "2027-01-12";

/** Somebody born in Ajaccio whom every rule accepts. */
export function aDraft(changes: Partial<CandidateDraft> = {}): CandidateDraft {
  return {
    lastName: "D’ARTIGNY",
    firstName: "Jean-Paul",
    sex: "M",
    birthdate: "03/11/2004",
    birthCountry: "France",
    birthInseeCode: "2A004",
    birthPostalCode: "",
    birthCity: "",
    externalId: "",
    extraTime: "",
    email: "",
    resultEmail: "",
    ...changes,
  };
}
