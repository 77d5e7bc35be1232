import { readFileSync } from "node:fs";
import type { AttendanceCandidate, AttendanceSheet } from "#worker/documents/attendance-sheet/model.ts";
import type { Bundle } from "#worker/documents/bundle/draw.ts";
import type { Certificate } from "#worker/documents/certificate/model.ts";
import type { Convocations, Summoned } from "#worker/documents/convocations/model.ts";
import type { Incident, IncidentReport } from "#worker/documents/incident-report/model.ts";
import type { Language, Printing } from "#worker/documents/language.ts";
import type { LoginSlips } from "#worker/documents/login-slips/model.ts";
import type { PupilNotice } from "#worker/documents/pupil-notice/model.ts";
import type { FontBytes } from "#worker/documents/render/fonts.ts";
import type { SessionFacts } from "#worker/documents/session-facts.ts";
import type { SupervisorKit } from "#worker/documents/supervisor-kit/model.ts";

const file = (name: string) => readFileSync(new URL(`../../worker/documents/fonts/${name}`, import.meta.url));

/** The very files that the Worker bundles. */
export const FONTS: FontBytes = {
  regular: file("atkinson-next-400.bin"),
  bold: file("atkinson-next-700.bin"),
  mono: file("atkinson-mono-600-subset.bin"),
  fallback: file("dejavu-sans-subset.bin"),
};

export function printingIn(language: Language): Printing {
  return { language, printedAt: Date.UTC(2027, 0, 11, 15, 42), timeZone: "Europe/Paris" };
}

const FACTS: SessionFacts = {
  sessionNumber: 48213,
  establishment: { name: "Lycée Hélène-Vauquelin", uai: "0999012H" },
  site: "Bâtiment Marie-Curie",
  room: "B204",
  date: "2027-01-12",
  time: "09:00",
  supervisors: ["S. Kowalczyk", "M.-L. Étchegoyen-Durand"],
};

/** Last and first names with what French rolls contain, each letter of which must be drawn. */
export const NAMES: readonly (readonly [string, string])[] = [
  ["AÏT-BELKACEM", "Nour"],
  ["BAUDRY", "Timothée"],
  ["CHÂTEAUNEUF-BERTHIER", "Raphaëlle"],
  ["D’ARTIGNY", "Foulques"],
  ["DE LA ROCHEFORDIÈRE-MARCHAND", "Anne-Sophie"],
  ["GÖKÇE", "Çağla"],
  ["ŁUKASIEWICZ", "Zoé"],
  ["ŒUVRARD", "Maëlys"],
  ["ÎLE-ÀUDREN", "Ÿves"],
  ["N’GUESSAN", "Côme"],
  ["ÑUÑEZ DE ALMEIDA", "Íñigo"],
];

export function candidate(over: Partial<AttendanceCandidate> = {}): AttendanceCandidate {
  return {
    lastName: "BAUDRY",
    firstName: "Timothée",
    birthDate: "2010-01-22",
    className: "2de 7",
    externalId: null,
    extraTimePercent: 0,
    ...over,
  };
}

export function candidates(count: number): AttendanceCandidate[] {
  return Array.from({ length: count }, (_, index) => {
    const [lastName, firstName] = NAMES[index % NAMES.length] ?? ["", ""];
    return candidate({ lastName: `${lastName} ${String.fromCharCode(65 + index / NAMES.length)}`, firstName });
  });
}

export function attendanceSheet(over: Partial<AttendanceSheet> = {}): AttendanceSheet {
  return { ...FACTS, candidates: candidates(3), order: "name", ...over };
}

const picture = (name: string) =>
  readFileSync(new URL(`../../worker/documents/supervisor-kit/pictures/${name}.bin`, import.meta.url));
const PICTURES = ["open", "presence", "code", "report", "resume", "pause"].map((name) => picture(`${name}-fr`));

export function supervisorKit(over: Partial<SupervisorKit> = {}): SupervisorKit {
  return {
    ...FACTS,
    accessCode: "TQVF63",
    password: "7MKX4R",
    origin: "https://vigie.example",
    baseSeconds: 6300,
    graceSeconds: 300,
    pictures: PICTURES,
    ...over,
  };
}

export function incident(over: Partial<Incident> = {}): Incident {
  return {
    time: "09:41",
    candidate: { lastName: "Lefèvre", firstName: "Noé" },
    code: "C7",
    description: "Le poste s’est éteint, reprise sur le poste voisin.",
    decision: "Reprise autorisée",
    grantedSeconds: 279,
    supervisor: "S. Kowalczyk",
    ...over,
  };
}

export function incidentReport(over: Partial<IncidentReport> = {}): IncidentReport {
  return { ...FACTS, incidents: [], journal: null, ...over };
}

export function loginSlips(over: Partial<LoginSlips> = {}): LoginSlips {
  const slips = NAMES.map(([lastName, firstName], rank) => ({
    lastName,
    firstName,
    className: "2de 7",
    username: `${firstName}.${lastName}0112`
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z0-9.]/g, ""),
    oneTimePassword: rank % 4 === 3 ? null : "kwhmqd47",
  }));
  const { establishment } = FACTS;
  return { establishment, className: "2de 7", origin: "https://vigie.example", slips, ...over };
}

export function summoned(over: Partial<Summoned> = {}): Summoned {
  return {
    lastName: "BAUDRY",
    firstName: "Timothée",
    birthDate: "2010-01-22",
    className: "2de 7",
    username: "timothee.baudry2201",
    seconds: 6300,
    ...over,
  };
}

export function convocations(over: Partial<Convocations> = {}): Convocations {
  const candidates = NAMES.map(([lastName, firstName]) => summoned({ lastName, firstName }));
  return { ...FACTS, origin: "https://vigie.example", candidates, ...over };
}

export function pupilNotice(over: Partial<PupilNotice> = {}): PupilNotice {
  return { ...FACTS, origin: "https://vigie.example", baseSeconds: 6300, ...over };
}

export function bundle(over: Partial<Bundle> = {}): Bundle {
  return { ...supervisorKit(), candidates: candidates(23), order: "name", summoned: [summoned()], ...over };
}

export function certificate(over: Partial<Certificate> = {}): Certificate {
  return {
    code: "P-7KQ4MXR9",
    address: "https://vigie.example/verification/P-7KQ4MXR9",
    typedAddress: "vigie.example/verification",
    firstName: "Anne-Sophie",
    lastName: "DE LA ROCHEFORDIÈRE-MARCHAND",
    sex: "F",
    birthDate: "2010-05-14",
    birthPlace: "Pont-l’Évêque-sur-Orne",
    establishment: { name: "Lycée Hélène-Vauquelin", uai: "0999012H" },
    testedOn: "2027-01-12",
    deliveredOn: "2027-01-26",
    score: 574,
    globalLevel: 5,
    levels: {
      "1.1": 5,
      "1.2": 4,
      "1.3": 4,
      "2.1": 6,
      "2.2": 5,
      "2.3": 4,
      "2.4": 5,
      "3.1": 5,
      "3.2": 3,
      "3.3": 4,
      "3.4": 2,
      "4.1": 5,
      "4.2": 7,
      "4.3": null,
      "5.1": 0,
      "5.2": 3,
    },
    isProvisional: true,
    credential: null,
    ...over,
  };
}
