import { places } from "#test/core/enrolment/a-candidate.ts";
import { aJournal } from "#test/core/journal/a-journal.ts";
import { ok } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Event } from "#worker/core/session/event.ts";
import type { CandidateOverview, RoomOverview } from "#worker/core/session/views.ts";
import { readCandidates } from "#worker/exchange/candidates/read-candidates.ts";
import { writeCandidates } from "#worker/exchange/candidates/write-candidates.ts";
import { streamText } from "#worker/exchange/codec/stream-text.ts";
import { streamZip } from "#worker/exchange/codec/stream-zip.ts";
import { writeCsv } from "#worker/exchange/codec/write-csv.ts";
import { SECTION_WORDS } from "#worker/exchange/person/section-words.ts";
import { writePersonFile } from "#worker/exchange/person/write-person-file.ts";
import { readPupil } from "#worker/exchange/roll/read-pupil.ts";
import { readRollTable } from "#worker/exchange/roll/read-roll-table.ts";
import { writeRoll } from "#worker/exchange/roll/write-roll.ts";
import { readSessions } from "#worker/exchange/sessions/read-sessions.ts";
import { writeSessionsTemplate } from "#worker/exchange/sessions/write-sessions-template.ts";
import { readSiecle } from "#worker/exchange/siecle/read-siecle.ts";
import type {
  LoginLine,
  MachineLine,
  PathFileLine,
  ReadinessFileLine,
  ResultLine,
} from "#worker/usecases/file-ports.ts";
import type { JournalFile, JournalRow } from "#worker/usecases/journal-ports.ts";
import type { LiveRooms } from "#worker/usecases/ports.ts";
import type { Documents, Printing } from "#worker/usecases/print-ports.ts";
import { memoryMachineChecks } from "./memory-machine-checks.ts";
import { memoryOpenIds, noOpenId } from "./memory-open-ids.ts";
import { memoryReports } from "./memory-reports.ts";
import { memoryWorld } from "./memory-world.ts";

export const NOW_MS = Date.UTC(2027, 0, 12, 7, 0);

type Staff = Actor & { name: string };

export const admin: Staff = {
  userId: "staff",
  name: "Nadège Roussel",
  kind: "adult",
  platformRoles: [],
  memberships: [{ establishmentId: "school", role: "admin" }],
};
export const member: Staff = {
  ...admin,
  userId: "member",
  memberships: [{ establishmentId: "school", role: "member" }],
};
export const stranger: Staff = { ...admin, userId: "x", memberships: [{ establishmentId: "other", role: "admin" }] };
export const pupil: Staff = { ...admin, userId: "p", kind: "pupil" };

/** A live room whose candidates a test puts where it wants; `calls` tells what it was asked. */
export function fakeRooms() {
  const places = new Map<string, CandidateOverview>();
  const calls: string[] = [];
  const happened: Event[] = [];
  let closed = false;
  const overview = (): RoomOverview => ({
    firstStartedAtMs: places.size === 0 ? null : NOW_MS,
    finalisedAtMs: closed ? NOW_MS : null,
    candidates: [...places.values()],
  });
  const rooms: LiveRooms = {
    async refresh(sessionNumber) {
      calls.push(`refresh ${sessionNumber}`);
    },
    overview: async () => overview(),
    forget: async () => "busy",
    erase: async () => "busy",
    async finalise(sessionNumber) {
      calls.push(`finalise ${sessionNumber}`);
      closed = true;
      for (const [id, place] of places) {
        if (place.phase === "running" || place.phase === "elapsed") {
          places.set(id, { ...place, phase: "finished", finishReason: "ended-by-finalisation" });
        }
      }
      return ok(overview());
    },
    async journal(sessionNumber, { newestFirst, candidateId, types, offset, limit }) {
      const { entries, texts } = aJournal(happened, sessionNumber);
      const fitting = entries.filter(
        (one) => (candidateId ?? one.candidateId) === one.candidateId && (types?.includes(one.type) ?? true),
      );
      const page = (newestFirst ? fitting.toReversed() : fitting).slice(offset, offset + limit);
      const head = { seq: entries.length, hash: entries.at(-1)?.hash ?? "" };
      const seqs = new Set(page.map(({ seq }) => seq));
      return { total: fitting.length, head, entries: page, texts: texts.filter(({ seq }) => seqs.has(seq)) };
    },
  };
  return {
    rooms,
    calls,
    /** what the room's journal tells */
    happened,
    place: (candidateId: string, place: Omit<CandidateOverview, "candidateId">) =>
      places.set(candidateId, { candidateId, ...place }),
  };
}

/** Nobody listens. */
export const silentBells = { ring: () => undefined };

type Drawn = { document: keyof Documents; view: unknown; printing: Printing };

/** Remembers what it was to draw; each document is an empty file. */
function drawnDocuments(drawn: Drawn[]): Documents {
  const draw = (document: keyof Documents) => async (view: unknown, printing: Printing) => {
    drawn.push({ document, view, printing });
    return new Uint8Array();
  };
  return {
    attendanceSheet: draw("attendanceSheet"),
    supervisorKit: draw("supervisorKit"),
    incidentReport: draw("incidentReport"),
    certificate: draw("certificate"),
    certificates: draw("certificates"),
    convocations: draw("convocations"),
    pupilNotice: draw("pupilNotice"),
    bundle: draw("bundle"),
    loginSlips: draw("loginSlips"),
  };
}

/** Accounts that wrong passwords closed: key → until when. */
function openLocks(locked: Map<string, number>) {
  return {
    read: async (key: string) => ({ failures: 0, lockedUntilS: locked.get(key) ?? null }),
    recordFailure: async () => ({ failures: 1, lockedUntilS: null }),
    locked: async (keys: readonly string[]) => new Map([...locked].filter(([key]) => keys.includes(key))),
    async clear(keys: readonly string[]) {
      for (const key of keys) locked.delete(key);
    },
  };
}

/** The memory world with everything a staff verb may ask. Files are read by the real reader and written as JSON. */
export async function staffDeps() {
  const world = await memoryWorld();
  const live = fakeRooms();
  const given: { userId: string; password: string }[] = [];
  const drawn: Drawn[] = [];
  const locked = new Map<string, number>();
  let ids = 0;
  let byte = 0;
  return {
    ...world,
    ...live,
    ...memoryReports(world.tables, () => admin.name),
    openId: noOpenId,
    openIdLinks: memoryOpenIds(world.tables),
    given,
    bells: silentBells,
    places: { book: async () => places },
    attempts: openLocks(locked),
    locked,
    machineChecks: memoryMachineChecks(),
    origin: "https://vigie.test",
    clock: { nowMs: () => NOW_MS },
    ids: {
      newId() {
        ids += 1;
        return `id-${ids}`;
      },
    },
    chance: {
      randomBytes(length: number) {
        byte += 1;
        return Uint8Array.from({ length }, (_, at) => (byte * 7 + at * 13) % 240);
      },
    },
    files: {
      digest: async (bytes: Uint8Array) => `digest-${bytes.length}`,
      readSiecle,
      readRollTable,
      readPupil,
      writeRoll,
      readCandidates,
      readSessions,
      writeSessionsTemplate,
      writeTable: writeCsv,
      writeCandidates,
      writeLogins: (rows: readonly LoginLine[]) => JSON.stringify(rows),
      writeResults: (rows: readonly ResultLine[]) => JSON.stringify(rows),
      writeJournal: (rows: readonly JournalRow[]) => JSON.stringify(rows),
      writeJournalFile: (file: JournalFile) => JSON.stringify(file),
      writeReadiness: (rows: readonly ReadinessFileLine[]) => JSON.stringify(rows),
      writePath: (rows: readonly PathFileLine[]) => JSON.stringify(rows),
      writeMachines: (rows: readonly MachineLine[]) => JSON.stringify(rows),
      streamResults: (pages: AsyncIterable<readonly ResultLine[]>) =>
        streamText(
          (async function* () {
            for await (const page of pages) yield `${JSON.stringify(page)}\n`;
          })(),
        ),
      resultsFileName: (division: string, on: string) => `${on} ${division}`,
      personWords: (language: "fr" | "en") => SECTION_WORDS[language],
      writePerson: writePersonFile,
      streamZip,
      disposition: (fileName: string) => fileName,
    },
    drawn,
    documents: drawnDocuments(drawn),
    oneTimePasswords: {
      async give(passwords: readonly { userId: string; password: string }[]) {
        given.push(...passwords);
        for (const { userId } of passwords) await world.givePassword(userId, "one-time");
      },
    },
  };
}
