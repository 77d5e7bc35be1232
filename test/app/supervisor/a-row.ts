import type { Room, RoomFrame } from "#app/routes/supervisor/+parts/room-reducer.ts";
import { roomFrom } from "#app/routes/supervisor/+parts/room-reducer.ts";
import type { CandidateRow, RoomHeader } from "#worker/core/session/views.ts";

/** 12 January 2027, 10:57:50 in Paris. */
export const NOW = Date.parse("2027-01-12T09:57:50Z");
export const SECOND = 1_000;
export const MINUTE = 60_000;

/** Somebody enrolled who has not come yet. */
export function aRow(candidateId: string, changes: Partial<CandidateRow> = {}): CandidateRow {
  return {
    candidateId,
    lastName: candidateId,
    firstName: "Zoé",
    civilName: null,
    birthDate: "2010-02-03",
    division: "2de 7",
    extraTimePercent: 0,
    waitingSinceMs: null,
    presence: { kind: "unconfirmed" },
    phase: "not-started",
    questionNumber: null,
    questionSinceMs: null,
    unfocusedSinceMs: null,
    answeredCount: 0,
    startedAtMs: null,
    deadlineMs: null,
    stops: [],
    stoppedAtMs: null,
    baseSeconds: null,
    ledger: [],
    alert: null,
    lastAlert: null,
    handSinceMs: null,
    linkLostSinceMs: null,
    goesOnOffline: false,
    linkOfferSeconds: 0,
    setAsideCount: 0,
    lastMessage: null,
    autoEndMs: null,
    resume: { kind: "none" },
    finish: null,
    acts: ["confirm-presence"],
    ...changes,
  };
}

/** Somebody at question 12, whose page was heard two seconds ago when `signs` says so. */
export function aRunningRow(candidateId: string, changes: Partial<CandidateRow> = {}): CandidateRow {
  return aRow(candidateId, {
    phase: "running",
    questionNumber: 12,
    questionSinceMs: NOW - 2 * MINUTE,
    answeredCount: 11,
    startedAtMs: NOW - 60 * MINUTE,
    deadlineMs: NOW + 45 * MINUTE,
    autoEndMs: NOW + 50 * MINUTE,
    baseSeconds: 6300,
    acts: ["authorise-resume", "pause", "grant", "end-test", "set-extra-time", "send-message", "add-note"],
    ...changes,
  });
}

export const aHeader: RoomHeader = {
  sessionNumber: 48_213,
  establishmentName: "Lycée Vauquelin",
  timeZone: "Europe/Paris",
  site: "Bâtiment Marie-Curie",
  room: "Salle B204",
  date: "2027-01-12",
  time: "09:00",
  opensAtMs: Date.UTC(2027, 0, 11, 23),
  accessCode: "BCDF23",
  questionCount: 32,
  graceSeconds: 300,
  isFinalised: false,
  pause: null,
  lastDeadlineMs: null,
  acts: ["pause-room", "grant", "send-message", "add-note"],
};

export function aFrame(rows: CandidateRow[], changes: Partial<RoomFrame> = {}): RoomFrame {
  return { t: "room", seq: 10, nowMs: NOW, header: aHeader, rows, notes: [], links: {}, supervisors: 1, ...changes };
}

/** A room where everybody in test was heard two seconds ago, but for `silent`: id → last sign. */
export function aRoom(rows: CandidateRow[], silent: Record<string, number> = {}): Room {
  const links = Object.fromEntries(rows.map(({ candidateId }) => [candidateId, NOW - 2 * SECOND]));
  return { ...roomFrom(aFrame(rows)), signs: { ...links, ...silent } };
}
