import { expect, test } from "vitest";
import { aJournal } from "#test/core/journal/a-journal.ts";
import { aRoom, MINUTE, type PlayedRoom, SECOND, SUPERVISOR, T0 } from "#test/support/session-factory.ts";
import { openEntries } from "#worker/usecases/centre/journal-lines.ts";
import { INCIDENT_TYPES, listIncidents } from "#worker/usecases/centre/list-incidents.ts";

const by = SUPERVISOR;
const NAMES = new Map(["c1", "c2", "c3"].map((id) => [id, { lastName: `NOM-${id}`, firstName: `Prenom-${id}` }]));
const of = (id: string) => NAMES.get(id);

/** A day played on the real core, three candidates in test. */
function aDay() {
  const room = aRoom({ candidates: [{}, { candidateId: "c2" }, { candidateId: "c3" }] });
  for (const who of ["c1", "c2", "c3"]) expect(room.begin({ who })).toBe("ok");
  return room;
}

function incidentsOf(room: PlayedRoom) {
  const kept = room.journal.filter(({ type }) => INCIDENT_TYPES.some((one) => one === type));
  return listIncidents(openEntries(aJournal(kept)), NAMES);
}

test("a quiet day has no incident", () => {
  const room = aDay();
  room.answer();
  expect(incidentsOf(room)).toEqual([]);
});

test("notes: code, text, who, when; on a candidate and on the room", () => {
  const room = aDay().at(T0 + MINUTE);
  room.ask({ type: "add-note", candidateId: "c2", code: "C6", text: "Téléphone vu", by });
  room.ask({ type: "add-note", candidateId: null, code: "C7", text: "Prise en panne", by });
  expect(incidentsOf(room)).toMatchObject([
    { kind: "note", code: "C6", words: "Téléphone vu", candidate: of("c2"), atMs: T0 + MINUTE, supervisor: by.name },
    { kind: "note", code: "C7", words: "Prise en panne", candidate: null },
  ]);
});

test("an accepted report: code, question, the time that it took; a refused one is no incident", () => {
  const room = aDay();
  const { number, itemId } = room.onScreen() ?? { number: 0, itemId: "" };
  room.ask({ type: "raise-alert", candidateId: "c1", deviceId: "a", number, itemId });
  room.at(T0 + 90 * SECOND).ask({ type: "accept-alert", candidateId: "c1", code: "E4", by });
  const other = room.onScreen("c2") ?? { number: 0, itemId: "" };
  room.ask({ type: "raise-alert", candidateId: "c2", deviceId: "a", number: other.number, itemId: other.itemId });
  room.at(T0 + 100 * SECOND).ask({ type: "refuse-alert", candidateId: "c2", by });
  expect(incidentsOf(room)).toMatchObject([
    { kind: "report", code: "E4", questionNumber: 1, seconds: 90, candidate: of("c1"), supervisor: by.name },
  ]);
});

test("time for everybody in test is one line of the room, for some one line each; taken back is marked", () => {
  const room = aDay();
  room.ask({ type: "grant", candidateIds: null, seconds: 600, reason: "Départ retardé", by });
  room.ask({ type: "grant", candidateIds: ["c1", "c3"], seconds: 300, reason: "Poste lent", by });
  const last = room.course("c1").ledger.at(-1);
  room.at(T0 + 10 * SECOND).ask({ type: "undo-grant", grantId: last?.id ?? "", by });
  expect(incidentsOf(room)).toMatchObject([
    { kind: "grant", seconds: 600, words: "Départ retardé", candidate: null, isUndone: false },
    { kind: "grant", seconds: 300, words: "Poste lent", candidate: of("c1"), isUndone: true },
    { kind: "grant", seconds: 300, words: "Poste lent", candidate: of("c3"), isUndone: true },
  ]);
  expect(incidentsOf(room)).toHaveLength(3);
});

test("the only one in test who is given time is named, not the room", () => {
  const room = aRoom();
  room.begin();
  room.ask({ type: "grant", candidateIds: null, seconds: 60, reason: "x", by });
  expect(incidentsOf(room)).toMatchObject([{ kind: "grant", candidate: of("c1") }]);
});

test("pauses with their lengths: the room's once, one candidate's with their name, one that lasts without", () => {
  const room = aDay();
  room.ask({ type: "pause-room", reason: "Alarme incendie", by });
  room.at(T0 + 12 * MINUTE).ask({ type: "resume-room", by });
  room.ask({ type: "pause", candidateId: "c2", reason: "Infirmerie", by });
  room.at(T0 + 15 * MINUTE).ask({ type: "resume-clock", candidateId: "c2", by });
  room.ask({ type: "pause", candidateId: "c2", reason: "Infirmerie encore", by });
  expect(incidentsOf(room)).toMatchObject([
    { kind: "room-pause", seconds: 720, words: "Alarme incendie", candidate: null },
    { kind: "pause", seconds: 180, words: "Infirmerie", candidate: of("c2") },
    { kind: "pause", seconds: null, words: "Infirmerie encore", candidate: of("c2") },
  ]);
});

test("a percentage changed and a lost link's time are incidents too", () => {
  const room = aDay();
  room.ask({ type: "set-extra-time", candidateId: "c1", percent: 33, reason: "Aménagement oublié", by });
  room.ask({ type: "link-lost", candidateId: "c2", sinceMs: T0 });
  room.at(T0 + 2 * MINUTE).ask({ type: "link-restored", candidateId: "c2" });
  room.ask({ type: "credit-link", candidateId: "c2", by });
  expect(incidentsOf(room)).toMatchObject([
    { kind: "extra-time", percent: 33, words: "Aménagement oublié", candidate: of("c1"), seconds: null },
    { kind: "link", seconds: 120, candidate: of("c2"), supervisor: by.name },
  ]);
});
