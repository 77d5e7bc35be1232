import type { RollImport, RollStore } from "#worker/usecases/roll-ports.ts";
import type { PupilDetails, PupilStore } from "#worker/usecases/staff-ports.ts";
import { calledNames, type PupilRow, reachedBy, type Tables } from "./tables.ts";

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
      if (accounts.some(({ username }) => username !== null && usernames.has(username))) return "conflict";
      if (added.some((pupil) => pupil.nationalStudentId !== null && ines.has(pupil.nationalStudentId)))
        return "conflict";
      const touched = new Set([...updated.map(({ id }) => id), ...disabledIds]);
      const before = tables.pupils.filter(({ id }) => touched.has(id)).map((one) => ({ ...one }));
      for (const { userId, username } of accounts) {
        if (username !== null) tables.accounts.set(userId, { username, login: "none" });
      }
      for (const { username: _, ...pupil } of added) {
        tables.pupils.push({ ...pupil, ...uncalled, establishmentId, disabled: false });
      }
      for (const { account, ...content } of updated) {
        const stored = tables.pupils.find(({ id }) => id === content.id);
        if (stored === undefined) continue;
        Object.assign(stored, content, { userId: stored.userId ?? account?.userId ?? null, disabled: false });
      }
      for (const pupil of tables.pupils) {
        if (pupil.establishmentId === establishmentId && disabledIds.includes(pupil.id)) pupil.disabled = true;
      }
      tables.events.push(...change.events);
      if (change.importId === null) return "applied";
      tables.imports.unshift({
        establishmentId,
        id: change.importId,
        fileName: change.fileName,
        fingerprint: change.fingerprint,
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
    async accountsElsewhere(establishmentId, ines) {
      return tables.pupils
        .toReversed()
        .flatMap(({ nationalStudentId, userId, birthdate, id, ...one }) =>
          nationalStudentId !== null &&
          userId !== null &&
          one.establishmentId !== establishmentId &&
          ines.includes(nationalStudentId)
            ? [{ nationalStudentId, birthdate, userId, pupilId: id }]
            : [],
        );
    },
    async done(establishmentId, fingerprint) {
      const latest = tables.imports.find((one) => one.establishmentId === establishmentId);
      return latest?.fingerprint === fingerprint && latest.undoneAtS === null ? shown(latest) : null;
    },
    async imports(establishmentId, limit) {
      return tables.imports
        .filter((one) => one.establishmentId === establishmentId)
        .slice(0, limit)
        .map(shown);
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

const uncalled = { calledLastName: null, calledFirstName: null };

function shown({ establishmentId: _, before: __, addedIds: ___, ...one }: Tables["imports"][number]): RollImport {
  return one;
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
      hasOpenId: account?.hasOpenId ?? false,
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
        return {
          division,
          pupils: own.length,
          withoutPassword: own.filter((one) => one.login === "none" && !one.hasOpenId).length,
        };
      });
    },
    forEnrolment: async (establishmentId, ids) =>
      active(establishmentId)
        .filter(({ id }) => ids.includes(id))
        .map(({ id, lastName, firstName, birthdate, birthCity, division }) => ({
          ...{ id, lastName, firstName, birthDate: birthdate, birthPlace: birthCity, division },
        })),
  };
}

function nameOf(pupil: PupilRow) {
  const { id, lastName: birthLastName, firstName: birthFirstName, birthdate, division } = pupil;
  return {
    id,
    ...calledNames(pupil),
    birthLastName,
    birthFirstName,
    birthDate: birthdate,
    division,
    hasIne: pupil.nationalStudentId !== null,
  };
}
