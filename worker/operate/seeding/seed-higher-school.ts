import type { CandidateDraft } from "#worker/core/enrolment/check-candidate.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Doors } from "#worker/usecases/doors.ts";
import { insertEstablishment } from "./insert-establishment.ts";

const ID = "demo-institut";
const UAI = "0999013J";
const ZONE = "Europe/Paris";
const TWO_DAYS_MS = 2 * 24 * 60 * 60_000;
export const HIGHER_SCHOOL_EMAIL = "scolarite@deux-rives.example";

const NOBODY: CandidateDraft = {
  lastName: "",
  firstName: "",
  sex: "",
  birthdate: "",
  birthCountry: "France",
  birthInseeCode: "",
  birthPostalCode: "",
  birthCity: "",
  externalId: "",
  extraTime: "",
  email: "",
  resultEmail: "",
};

/** One of each way to be born: by INSEE code, by postal code, abroad. */
const CANDIDATES: readonly Partial<CandidateDraft>[] = [
  { lastName: "LE GOFF", firstName: "Maëlle", sex: "F", birthdate: "2004-05-14", birthInseeCode: "29019" },
  {
    lastName: "N’DIAYE",
    firstName: "Ousmane",
    sex: "M",
    birthdate: "2003-11-30",
    birthCountry: "Sénégal",
    birthCity: "Saint-Louis",
    externalId: "0042",
  },
  {
    lastName: "HOARAU",
    firstName: "Anaïs",
    sex: "F",
    birthdate: "2005-01-09",
    birthPostalCode: "97400",
    birthCity: "Saint-Denis",
    externalId: "0043",
    extraTime: "33 %",
  },
];

type HigherSchool = {
  doors: Doors;
  database: D1Database;
  nowMs: number;
  /** makes the account and its membership of this establishment */
  adult(email: string, name: string, role: "admin", establishmentId: string): Promise<Actor>;
};

/** An establishment without a roll, with a session in two days: candidates come one by one or by file. */
export async function seedHigherSchool({ doors, database, nowMs, adult }: HigherSchool): Promise<number> {
  await insertEstablishment(database, {
    ...{ id: ID, uai: UAI, name: "Institut des Deux-Rives", kind: "SUP", city: "Deux-Rives" },
    ...{ contact: "Scolarité, bureau 3", nowMs },
  });
  const actor = await adult(HIGHER_SCHOOL_EMAIL, "Yannick Le Bihan", "admin", ID);
  const form = {
    address: "Institut des Deux-Rives",
    room: "Amphi C",
    date: wallTimeAt(nowMs + TWO_DAYS_MS, ZONE).date,
    time: "14:00",
    examiner: "Solène Kermarrec",
    description: "",
    duration: "",
    grace: "",
  };
  const created = await doors.centre.createSession({ actor, establishmentId: ID, form });
  if (!created.ok) throw new Error(`the demo institute was refused: ${JSON.stringify(created.error)}`);
  const { sessionNumber } = created.value;
  for (const candidate of CANDIDATES) {
    const draft = { ...NOBODY, ...candidate };
    const enrolled = await doors.centre.enrolCandidate({ actor, sessionNumber, draft });
    if (!enrolled.ok) throw new Error(`a demo candidate was refused: ${JSON.stringify(enrolled.error)}`);
  }
  return sessionNumber;
}
