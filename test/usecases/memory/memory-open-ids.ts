import type { LinkablePupil, OpenIdClient, OpenIdLinks } from "#worker/usecases/openid-ports.ts";
import type { PupilRow, Tables } from "./tables.ts";

/** A platform where no provider is configured. */
export const noOpenId: OpenIdClient = {
  providers: () => [],
  begin: async () => ({ ok: false, error: { code: "OPENID_UNKNOWN" } }),
  openAttempt: async () => null,
  finish: async () => ({ ok: false, error: { code: "OPENID_UNKNOWN" } }),
};

/** `uaiOf` an establishment: the memory world's schools share one. */
export function memoryOpenIds(tables: Tables, uaiOf = (establishmentId: string) => establishmentId): OpenIdLinks {
  const spent = new Set<string>();
  const subjectOf = (providerId: string, userId: string | null) => {
    const key = [...tables.openIds].find(([one, link]) => one.startsWith(`${providerId} `) && link.userId === userId);
    return key === undefined ? null : key[0].slice(providerId.length + 1);
  };
  const line = (providerId: string, row: PupilRow): LinkablePupil => ({
    pupilId: row.id,
    uai: uaiOf(row.establishmentId),
    ine: row.nationalStudentId,
    firstName: row.firstName,
    lastName: row.lastName,
    preferredLastName: row.preferredLastName,
    calledFirstName: row.calledFirstName,
    calledLastName: row.calledLastName,
    birthdate: row.birthdate,
    isDisabled: row.disabled,
    isArchived: tables.archived.has(row.establishmentId),
    userId: row.userId,
    accountKind: row.userId === null ? null : "pupil",
    isStaff: row.userId !== null && tables.staff.has(row.userId),
    linkedSubject: row.userId === null ? null : subjectOf(providerId, row.userId),
  });
  const here = (establishmentId: string, pupilId: string) =>
    tables.pupils.find(({ id, establishmentId: of }) => id === pupilId && of === establishmentId)?.userId ?? null;
  return {
    async spend(state) {
      const isFirst = !spent.has(state);
      spent.add(state);
      return isFirst;
    },
    async linked(providerId, subject) {
      const link = tables.openIds.get(`${providerId} ${subject}`);
      return tables.pupils
        .filter(({ userId }) => userId !== null && userId === link?.userId)
        .map((row) => line(providerId, row))
        .sort((a, b) => Number(a.isDisabled || a.isArchived) - Number(b.isDisabled || b.isArchived));
    },
    async lookUp(providerId, { establishments, ine, birthdate }) {
      return tables.pupils
        .filter((row) => establishments === "all" || establishments.includes(uaiOf(row.establishmentId)))
        .filter((row) => (ine !== null && row.nationalStudentId === ine) || row.birthdate === birthdate)
        .map((row) => line(providerId, row));
    },
    async link({ providerId, subject, pupilId, userId, newAccount, nowMs }) {
      const row = tables.pupils.find(({ id }) => id === pupilId);
      const other = subjectOf(providerId, userId);
      if (row === undefined || (newAccount !== null && row.userId !== null)) return "taken";
      if (other !== null && other !== subject) return "taken";
      if (newAccount !== null) {
        row.userId = userId;
        tables.accounts.set(userId, { username: newAccount.username, login: "none" });
      }
      tables.openIds.set(`${providerId} ${subject}`, { userId, linkedAtS: Math.floor(nowMs / 1000) });
      return "linked";
    },
    async ofPupil(establishmentId, pupilId) {
      const userId = here(establishmentId, pupilId);
      return [...tables.openIds]
        .filter(([, link]) => link.userId === userId)
        .map(([key, { linkedAtS }]) => ({ providerId: key.split(" ")[0] ?? "", linkedAtS }));
    },
    async unlink(establishmentId, pupilId) {
      const userId = here(establishmentId, pupilId);
      const keys = [...tables.openIds].filter(([, link]) => link.userId === userId).map(([key]) => key);
      for (const key of keys) tables.openIds.delete(key);
      return keys.length > 0;
    },
  };
}
