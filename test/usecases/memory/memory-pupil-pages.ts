import type { PupilPages } from "#worker/usecases/pupil-ports.ts";
import type { Tables } from "./tables.ts";

export function memoryPupilPages(tables: Tables): PupilPages {
  return {
    async call(pupilId, { lastName, firstName }, event) {
      const pupil = tables.pupils.find(({ id }) => id === pupilId);
      if (pupil === undefined) return;
      pupil.calledLastName = lastName === (pupil.preferredLastName ?? pupil.lastName) ? null : lastName;
      pupil.calledFirstName = firstName === pupil.firstName ? null : firstName;
      tables.events.push(event);
    },
    note: async (event) => void tables.events.push(event),
    async events(pupilId, limit) {
      const own = tables.events.filter((one) => one.pupilId === pupilId).toReversed();
      return own.slice(0, limit).map(({ kind, atS, detail }) => ({ kind, atS, detail, byName: "Nadège Roussel" }));
    },
    async openSessions(pupilIds) {
      const own = tables.candidates.filter(({ pupilId }) => pupilId !== null && pupilIds.includes(pupilId));
      const numbers = new Set(own.map(({ sessionNumber }) => sessionNumber));
      return [...numbers].filter((number) => tables.sessions.get(number)?.finalisedAtS === null);
    },
  };
}
