import type { World } from "#test/store/contracts/world.ts";
import { memoryCandidates } from "./memory-candidates.ts";
import { memoryNeeds } from "./memory-needs.ts";
import { memoryPupilPages } from "./memory-pupil-pages.ts";
import { memoryPupils, memoryRoll } from "./memory-roll.ts";
import { memorySessionList } from "./memory-session-list.ts";
import { memorySessions } from "./memory-sessions.ts";
import { emptyTables, type Tables } from "./tables.ts";

const UAI = "0999012H";

/** The staff's stores in memory: they pass the same contracts as D1's. `tables` is open for a test's own facts. */
export async function memoryWorld(): Promise<World & { tables: Tables }> {
  const tables = emptyTables();
  const school = (id: string) => ({
    id,
    uai: UAI,
    name: "Collège Jeanne-Barret",
    kind: "COLLEGE" as const,
    timeZone: "Europe/Paris",
    calendar: [],
  });
  return {
    tables,
    establishmentId: "school",
    otherEstablishmentId: "other",
    staffId: "staff",
    establishments: { find: async (id) => (id === "school" || id === "other" ? school(id) : null) },
    sessions: memorySessions(tables),
    sessionList: memorySessionList(tables),
    candidates: memoryCandidates(tables),
    pupils: memoryPupils(tables),
    pupilPages: memoryPupilPages(tables),
    needs: memoryNeeds(tables),
    roll: memoryRoll(tables, () => "Nadège Roussel"),
    async begin(sessionNumber, candidateId, ended) {
      tables.attempts.set(candidateId, { sessionNumber, ended });
      const session = tables.sessions.get(sessionNumber);
      if (session !== undefined) session.firstStartedAtS ??= 10;
    },
    async close(sessionNumber, isPublished) {
      const session = tables.sessions.get(sessionNumber);
      if (session !== undefined) Object.assign(session, { finalisedAtS: 30, publishedAtS: isPublished ? 30 : null });
    },
    practise: async (userId, competences) => void tables.reached.set(userId, competences),
    async giveOpenId(userId) {
      const account = tables.accounts.get(userId);
      if (account !== undefined) account.hasOpenId = true;
    },
    async givePassword(userId, state) {
      const account = tables.accounts.get(userId);
      if (account !== undefined) account.login = state;
    },
  };
}
