import type { ReportStore, StoredReport } from "#worker/usecases/journal-ports.ts";
import type { Tables } from "./tables.ts";

type Row = StoredReport & { sessionNumber: number };

/** `rows` is open for what a live room would have delivered. */
export function memoryReports(tables: Pick<Tables, "sessions">, nameOf: (userId: string) => string) {
  const rows: Row[] = [];
  const isClosed = (sessionNumber: number) => (tables.sessions.get(sessionNumber)?.finalisedAtS ?? null) !== null;
  const find = (sessionNumber: number, id: string) =>
    rows.findIndex((row) => row.id === id && row.sessionNumber === sessionNumber && row.code.startsWith("C"));
  const reports: ReportStore = {
    async list(sessionNumber) {
      return rows
        .filter((row) => row.sessionNumber === sessionNumber)
        .sort((a, b) => a.createdAtS - b.createdAtS || (a.id < b.id ? -1 : 1))
        .map(({ sessionNumber: _, ...row }) => row);
    },
    countOpen: async (sessionNumber) => rows.filter((row) => row.sessionNumber === sessionNumber && row.isOpen).length,
    async add({ id, sessionNumber, candidateId, code, description, resolvedAtS, by, atS }) {
      if (isClosed(sessionNumber)) return "closed";
      const content = { id, sessionNumber, candidateId, code, description, questionNumber: null };
      rows.push({ ...content, byName: nameOf(by), createdAtS: atS, isOpen: resolvedAtS === null });
      return "saved";
    },
    async edit({ id, sessionNumber, candidateId, code, description, resolvedAtS }) {
      const row = rows[find(sessionNumber, id)];
      if (row === undefined) return "absent";
      if (isClosed(sessionNumber)) return "closed";
      Object.assign(row, { candidateId, code, description, isOpen: resolvedAtS === null });
      return "saved";
    },
    async remove({ id, sessionNumber }) {
      const at = find(sessionNumber, id);
      if (at === -1) return "absent";
      if (isClosed(sessionNumber)) return "closed";
      rows.splice(at, 1);
      return "saved";
    },
  };
  return { reports, reported: rows };
}
