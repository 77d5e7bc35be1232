import type { NeedStore, PupilNeed } from "#worker/usecases/need-ports.ts";
import type { Tables } from "./tables.ts";

export function memoryNeeds(tables: Tables): NeedStore {
  const kept = new Map<string, PupilNeed>();
  return {
    async of(establishmentId, pupilIds) {
      const here = tables.pupils.filter((one) => one.establishmentId === establishmentId && !one.disabled);
      return here.flatMap(({ id }) => (pupilIds.includes(id) ? [kept.get(id) ?? []].flat() : []));
    },
    async save({ pupilId, extraTimePercent, accessibility, agreedAtS }) {
      kept.set(pupilId, { pupilId, extraTimePercent, accessibility, agreedAtS });
    },
    forget: async (pupilId) => void kept.delete(pupilId),
  };
}
