import type { PathMember, PathMemberLine, PathStore, StoredPath } from "#worker/usecases/path-ports.ts";

type Known = {
  /** who is a pupil of which class, and what they have reached and answered */
  pupils?: { userId: string; establishmentId: string; division: string; lastName: string; firstName: string }[];
};

/** Paths in memory: passes the contract of D1's store. Answers and levels are another store's: none is known here. */
export function memoryPaths({ pupils = [] }: Known = {}): PathStore {
  const paths = new Map<string, StoredPath>();
  const members: (PathMember & { code: string })[] = [];
  const inside = (code: string) => members.filter((member) => member.code === code);
  const one = (code: string, userId: string) => inside(code).find((member) => member.userId === userId);
  const bare = ({ code: _, ...member }: PathMember & { code: string }): PathMember => ({ ...member });
  const add = (code: string, userId: string, givenAtS: number | null = null) => {
    const member: PathMember & { code: string } = {
      code,
      userId,
      givenAtS,
      joinedAtS: null,
      finishedAtS: null,
      sharedAtS: null,
      end: null,
    };
    members.push(member);
    return member;
  };
  const newestFirst = (a: StoredPath, b: StoredPath) => b.createdAtS - a.createdAtS || (a.code < b.code ? -1 : 1);
  return {
    async create(path) {
      if (paths.has(path.code)) return "taken";
      paths.set(path.code, path);
      return "created";
    },
    async find(code) {
      const path = paths.get(code);
      return path === undefined ? null : { ...path, establishmentName: path.establishmentId };
    },
    list: async (establishmentId) =>
      [...paths.values()]
        .filter((path) => path.establishmentId === establishmentId)
        .sort(newestFirst)
        .map((path) => ({
          ...path,
          members: inside(path.code).length,
          joined: inside(path.code).filter(({ joinedAtS }) => joinedAtS !== null).length,
          finished: inside(path.code).filter(({ finishedAtS }) => finishedAtS !== null).length,
          certifiable: 0,
        })),
    async close(code, atS) {
      const path = paths.get(code);
      if (path !== undefined) paths.set(code, { ...path, closedAtS: path.closedAtS ?? atS });
    },
    async give(code, userIds, atS) {
      for (const userId of userIds) if (one(code, userId) === undefined) add(code, userId, atS);
    },
    async join(code, userId, atS) {
      const member: PathMember = one(code, userId) ?? add(code, userId);
      member.joinedAtS ??= atS;
    },
    async share(code, userId, atS) {
      const member = one(code, userId);
      if (member !== undefined) member.sharedAtS = atS;
    },
    async finish(code, userId, end, atS) {
      const member = one(code, userId);
      if (member !== undefined && member.finishedAtS === null) Object.assign(member, { end, finishedAtS: atS });
    },
    async member(code, userId) {
      const member = one(code, userId);
      return member === undefined ? null : bare(member);
    },
    members: async (code) =>
      inside(code).map((member): PathMemberLine => {
        const known = pupils.find(({ userId }) => userId === member.userId);
        return {
          ...bare(member),
          lastName: known?.lastName ?? "Lou Martin",
          firstName: known?.firstName ?? "",
          division: known?.division ?? null,
          isPupil: known !== undefined,
          asked: 0,
          right: 0,
          levels: {},
        };
      }),
    ofAccount: async (userId) =>
      [...paths.values()].sort(newestFirst).flatMap((path) => {
        const member = one(path.code, userId);
        if (member === undefined || path.closedAtS !== null) return [];
        return [{ path: { ...path, establishmentName: path.establishmentId }, member: bare(member) }];
      }),
    divisionOf: async (establishmentId, userId) =>
      pupils.find((pupil) => pupil.establishmentId === establishmentId && pupil.userId === userId)?.division ?? null,
  };
}
