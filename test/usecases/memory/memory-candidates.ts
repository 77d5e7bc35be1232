import type { CandidateStore } from "#worker/usecases/staff-ports.ts";
import { reachedBy, type Tables } from "./tables.ts";

export function memoryCandidates(tables: Tables): CandidateStore {
  return {
    async list(sessionNumber) {
      return tables.candidates
        .filter((one) => one.sessionNumber === sessionNumber)
        .map(({ sessionNumber: _, ...one }) => {
          const pupil = tables.pupils.find(({ id }) => id === one.pupilId);
          return { ...one, reachedCompetences: reachedBy(tables, one.userId ?? pupil?.userId) };
        });
    },
    async enrol(sessionNumber, candidates) {
      const here = new Set(
        tables.candidates.filter((one) => one.sessionNumber === sessionNumber).map(({ pupilId }) => pupilId),
      );
      const fresh = candidates.filter(({ pupilId }) => !here.has(pupilId));
      tables.candidates.push(
        ...fresh.map(({ birthPlace: _, ...one }) => ({ ...one, sessionNumber, extraTimePercent: 0, userId: null })),
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
