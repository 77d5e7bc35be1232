import type { JoinCandidate, SessionDoor, SessionDoorStore } from "#worker/usecases/candidate/ports.ts";

type Room = { door: SessionDoor; candidates: JoinCandidate[] };

export function aDoor(part: Partial<SessionDoor> = {}): SessionDoor {
  return {
    number: 4012,
    establishmentArchived: false,
    timeZone: "Europe/Paris",
    calendar: [],
    supervisorPassword: "BK7QX2",
    firstStartedAtS: null,
    finalisedAtS: null,
    enrolledUserIds: [],
    supervisorUserIds: [],
    ...part,
  };
}

export function aJoinCandidate(part: Partial<JoinCandidate> = {}): JoinCandidate {
  return {
    candidateId: "c1",
    firstName: "Maëlys",
    lastName: "O'CONNOR",
    birthdate: "2012-12-13",
    userId: null,
    pupilUserId: null,
    ...part,
  };
}

/** The doors of sessions in memory; the suite `live-doors-contract.ts` holds it to what D1 does. */
export function fakeDoors(rooms: Room[], levels: Record<string, Record<string, number>> = {}): SessionDoorStore {
  const find = (number: number) => rooms.find(({ door }) => door.number === number);
  const joined = ({ candidates }: Room) => candidates.flatMap(({ userId }) => (userId === null ? [] : [userId]));
  return {
    async findDoor(number) {
      const room = find(number);
      return room === undefined ? null : { ...room.door, enrolledUserIds: joined(room) };
    },
    async grantSupervision(number, userId) {
      const door = find(number)?.door;
      if (door !== undefined && !door.supervisorUserIds.includes(userId)) door.supervisorUserIds.push(userId);
    },
    async hasSupervision(number, userId) {
      return find(number)?.door.supervisorUserIds.includes(userId) ?? false;
    },
    async joinCandidates(number) {
      return find(number)?.candidates.map((candidate) => ({ ...candidate })) ?? [];
    },
    async linkCandidate(candidateId, userId) {
      const room = rooms.find(({ candidates }) => candidates.some((one) => one.candidateId === candidateId));
      const candidate = room?.candidates.find((one) => one.candidateId === candidateId);
      if (room === undefined || candidate === undefined) return false;
      if (candidate.userId !== null || joined(room).includes(userId)) return false;
      candidate.userId = userId;
      return true;
    },
    async candidateOf(number, userId) {
      return find(number)?.candidates.find((one) => one.userId === userId)?.candidateId ?? null;
    },
    async joinedSessions(userId) {
      return rooms
        .filter((room) => joined(room).includes(userId))
        .map(({ door }) => ({
          number: door.number,
          site: "Site",
          room: "B12",
          date: "2027-01-12",
          time: "09:00",
          finalisedAtS: door.finalisedAtS,
        }));
    },
    async practiceLevels(userId) {
      return levels[userId] ?? {};
    },
  };
}
