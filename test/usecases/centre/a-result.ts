import type { ResultReader, ResultRow } from "#worker/usecases/result-ports.ts";

/** A published certification of Ana Zola, 3e A. */
export function resultRow(changes: Partial<ResultRow>): ResultRow {
  return {
    candidateId: "c",
    pupilId: "p",
    certificationNumber: 100_001,
    lastName: "ZOLA",
    firstName: "Ana",
    birthDate: "2012-03-14",
    birthPlace: "KÖLN",
    division: "3e A",
    externalId: "0042",
    sessionNumber: 1,
    sessionDate: "2027-01-12",
    startedAtS: Date.UTC(2027, 0, 11, 23, 30) / 1000,
    finalisedAtS: 1,
    publishedAtS: 1,
    result: {
      status: "validated",
      score: 455,
      globalLevel: 4,
      competenceLevels: { "1.1": 4, "5.2": null },
      commentKey: null,
      isProvisional: false,
    },
    ...changes,
  };
}

/** A reader that gives these rows to whoever asks for a class or a session, and nothing else. */
export function resultReaderOf(rows: ResultRow[]): ResultReader {
  return {
    divisions: async () => ({ divisions: [], departed: 0 }),
    sessions: async () => ({ sessions: [], total: 0 }),
    firstDay: async () => null,
    ofDivision: async () => rows,
    ofSession: async () => rows,
    ofDeparted: async () => [],
    ofPupils: async () => [],
    ofNames: async () => [],
    testedPupils: async () => [],
    untestedOfDivision: async () => [],
    untestedOfSession: async () => [],
    page: async () => [],
    figures: async () => ({ rejected: 0, cancelled: 0, levels: Array(8).fill(0), medianScore: null, competences: {} }),
  };
}
