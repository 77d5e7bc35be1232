import { identityKey } from "#worker/core/people/match-identity.ts";
import type { CandidateEntry, CandidateStore } from "#worker/usecases/enrolment-ports.ts";
import { calledNames, reachedBy, type Tables } from "./tables.ts";

export function memoryCandidates(tables: Tables): CandidateStore {
  return {
    async list(sessionNumber) {
      return tables.candidates
        .filter((one) => one.sessionNumber === sessionNumber)
        .map(({ sessionNumber: _, entry: __, ...one }) => {
          const pupil = tables.pupils.find(({ id }) => id === one.pupilId);
          const called =
            pupil === undefined ? one : calledNames({ ...pupil, lastName: one.lastName, firstName: one.firstName });
          return {
            ...one,
            calledLastName: called.lastName,
            calledFirstName: called.firstName,
            username: tables.accounts.get(pupil?.userId ?? "")?.username ?? null,
            reachedCompetences: reachedBy(tables, one.userId ?? pupil?.userId),
          };
        });
    },
    async entries(sessionNumber) {
      return tables.candidates
        .filter((one) => one.sessionNumber === sessionNumber)
        .flatMap(({ entry, extraTimePercent }) => (entry === null ? [] : [{ ...entry, extraTimePercent }]));
    },
    async save(sessionNumber, { added, changed }) {
      const mine = tables.candidates.filter((one) => one.sessionNumber === sessionNumber && one.entry !== null);
      const rowOf = (entry: CandidateEntry) => mine.find(({ candidateId }) => candidateId === entry.candidateId);
      if (changed.some((one) => rowOf(one) === undefined || tables.attempts.has(one.candidateId))) return "started";
      const changedIds = new Set(changed.map(({ candidateId }) => candidateId));
      const left = mine.filter(({ candidateId }) => !changedIds.has(candidateId)).map(({ entry }) => entry);
      const keys = [...left, ...changed, ...added].map(
        (one) => one && identityKey({ ...one, birthdate: one.birthDate }),
      );
      if (new Set(keys).size < keys.length) return "duplicate";
      for (const entry of changed) Object.assign(rowOf(entry) ?? {}, rowFrom(entry, sessionNumber));
      tables.candidates.push(
        ...added.map((entry) => ({ ...rowFrom(entry, sessionNumber), pupilId: null, division: null, userId: null })),
      );
      return "saved";
    },
    async enrol(sessionNumber, candidates) {
      const here = new Set(
        tables.candidates.filter((one) => one.sessionNumber === sessionNumber).map(({ pupilId }) => pupilId),
      );
      const fresh = candidates.filter(({ pupilId }) => !here.has(pupilId));
      tables.candidates.push(
        ...fresh.map(({ birthPlace: _, ...one }) => ({
          ...one,
          sessionNumber,
          externalId: null,
          extraTimePercent: 0,
          userId: null,
          entry: null,
        })),
      );
      return fresh.length;
    },
    async setExtraTime(sessionNumber, candidateId, percent) {
      const found = tables.candidates.find(
        (one) => one.sessionNumber === sessionNumber && one.candidateId === candidateId,
      );
      if (found === undefined) return false;
      found.extraTimePercent = percent;
      return true;
    },
    async remove(sessionNumber, candidateId) {
      const at = tables.candidates.findIndex(
        (one) => one.sessionNumber === sessionNumber && one.candidateId === candidateId,
      );
      if (at < 0) return "absent";
      if (tables.attempts.has(candidateId)) return "started";
      tables.candidates.splice(at, 1);
      return "removed";
    },
  };
}

function rowFrom(entry: CandidateEntry, sessionNumber: number) {
  const { candidateId, lastName, firstName, birthDate, externalId, extraTimePercent } = entry;
  return { candidateId, lastName, firstName, birthDate, externalId, extraTimePercent, sessionNumber, entry };
}
