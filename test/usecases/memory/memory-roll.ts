import type { PupilDetails, PupilStore, RollStore } from "#worker/usecases/staff-ports.ts";
import { type PupilRow, reachedBy, type Tables } from "./tables.ts";

export function memoryRoll(tables: Tables, nameOf: (userId: string) => string): RollStore {
  return {
    async current(establishmentId) {
      return tables.pupils
        .filter((pupil) => pupil.establishmentId === establishmentId)
        .map(({ establishmentId: _, ...pupil }) => pupil);
    },
    async takenUsernames(bases) {
      const taken = [...tables.accounts.values()].map(({ username }) => username);
      return new Set(taken.filter((username) => bases.some((base) => new RegExp(`^${base}\\d{4}$`).test(username))));
    },
    async apply({ establishmentId, added, updated, disabledIds, ...change }) {
      const accounts = [...added, ...updated.flatMap(({ account }) => (account === null ? [] : [account]))];
      const usernames = new Set([...tables.accounts.values()].map(({ username }) => username));
      const ines = new Set(
        tables.pupils.filter((one) => one.establishmentId === establishmentId).map((one) => one.nationalStudentId),
      );
      if (accounts.some(({ username }) => usernames.has(username))) return "conflict";
      if (added.some((pupil) => pupil.nationalStudentId !== null && ines.has(pupil.nationalStudentId)))
        return "conflict";
      const touched = new Set([...updated.map(({ id }) => id), ...disabledIds]);
      const before = tables.pupils.filter(({ id }) => touched.has(id)).map((one) => ({ ...one }));
      for (const { userId, username } of accounts) tables.accounts.set(userId, { username, login: "none" });
      for (const { username: _, ...pupil } of added) {
        tables.pupils.push({ ...pupil, establishmentId, disabled: false });
      }
      for (const { account, ...content } of updated) {
        const stored = tables.pupils.find(({ id }) => id === content.id);
        if (stored === undefined) continue;
        Object.assign(stored, content, { userId: stored.userId ?? account?.userId ?? null, disabled: false });
      }
      for (const pupil of tables.pupils) {
        if (pupil.establishmentId === establishmentId && disabledIds.includes(pupil.id)) pupil.disabled = true;
      }
      tables.imports.unshift({
        establishmentId,
        id: change.importId,
        fileName: change.fileName,
        importedByName: nameOf(change.importedBy),
        importedAtS: change.atS,
        added: added.length,
        changed: updated.length,
        unchanged: change.unchanged,
        disabled: disabledIds.length,
        undoneAtS: null,
        before,
        addedIds: added.map(({ id }) => id),
      });
      return "applied";
    },
    async imports(establishmentId, limit) {
      const own = tables.imports.filter((one) => one.establishmentId === establishmentId).slice(0, limit);
      return own.map(({ establishmentId: _, before: __, addedIds: ___, ...one }) => one);
    },
    async undo({ establishmentId, importId, atS }) {
      const latest = tables.imports.find((one) => one.establishmentId === establishmentId && one.undoneAtS === null);
      if (latest === undefined || latest.id !== importId) return "not-latest";
      latest.undoneAtS = atS;
      for (const pupil of tables.pupils) {
        Object.assign(
          pupil,
          latest.before.find(({ id }) => id === pupil.id),
        );
        if (latest.addedIds.includes(pupil.id)) pupil.disabled = true;
      }
      return "undone";
    },
  };
}

export function memoryPupils(tables: Tables): PupilStore {
  const active = (establishmentId: string) =>
    tables.pupils.filter((pupil) => pupil.establishmentId === establishmentId && !pupil.disabled);
  const detail = (pupil: PupilRow): PupilDetails => {
    const account = pupil.userId === null ? undefined : tables.accounts.get(pupil.userId);
    return {
      ...nameOf(pupil),
      userId: pupil.userId,
      username: account?.username ?? null,
      login: account?.login ?? "none",
      reachedCompetences: reachedBy(tables, pupil.userId),
    };
  };
  return {
    async enrolledElsewhere(establishmentId, { except, from, to }) {
      return [...tables.sessions.values()]
        .filter((one) => one.establishmentId === establishmentId && one.number !== except)
        .filter(({ plan }) => from <= plan.date && plan.date <= to)
        .sort((a, b) => (a.plan.date < b.plan.date ? -1 : 1))
        .flatMap(({ number, plan }) =>
          tables.candidates
            .filter((one) => one.sessionNumber === number)
            .flatMap(({ pupilId }) => (pupilId === null ? [] : [{ pupilId, number, date: plan.date }])),
        );
    },
    names: async (establishmentId) => active(establishmentId).map(nameOf),
    details: async (establishmentId, ids) =>
      active(establishmentId)
        .filter(({ id }) => ids.includes(id))
        .map(detail),
    async numbers(establishmentId, pupilId) {
      const found = active(establishmentId).find(({ id }) => id === pupilId);
      return found === undefined ? null : { nationalStudentId: found.nationalStudentId, ownId: found.ownId };
    },
    ofDivision: async (establishmentId, division) =>
      active(establishmentId)
        .filter((pupil) => pupil.division === division)
        .map(detail),
    async divisions(establishmentId) {
      const pupils = active(establishmentId).map(detail);
      return [...new Set(pupils.map(({ division }) => division))].map((division) => {
        const own = pupils.filter((pupil) => pupil.division === division);
        return { division, pupils: own.length, withoutPassword: own.filter(({ login }) => login === "none").length };
      });
    },
    forEnrolment: async (establishmentId, ids) =>
      active(establishmentId)
        .filter(({ id }) => ids.includes(id))
        .map((pupil) => ({ ...nameOf(pupil), birthPlace: pupil.birthCity })),
  };
}

function nameOf({ id, lastName, preferredLastName, firstName, birthdate, division }: PupilRow) {
  return { id, lastName, preferredLastName, firstName, birthDate: birthdate, division };
}
