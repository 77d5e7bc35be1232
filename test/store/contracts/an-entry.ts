import type { CandidateEntry } from "#worker/usecases/enrolment-ports.ts";
import type { World } from "./world.ts";

/** Ids are one per world: D1's worlds share a database. */
export function anEntry(world: World, id: string, changes: Partial<CandidateEntry> = {}): CandidateEntry {
  return {
    candidateId: `${id}-${world.establishmentId}`,
    lastName: "ANA",
    firstName: "Zoé",
    sex: "F",
    birthDate: "2001-02-03",
    birthCountryCode: "FR",
    birthCity: "Lyon 3e Arrondissement",
    birthPostalCode: "69003",
    birthInseeCode: "69383",
    birthPlace: "Lyon 3e Arrondissement",
    externalId: "000123",
    extraTimePercent: 0,
    email: "zoe@ecole.test",
    resultEmail: null,
    ...changes,
  };
}
