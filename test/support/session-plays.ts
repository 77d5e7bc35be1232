import fc from "fast-check";
import type { Command, SupervisorCommand } from "#worker/core/session/command.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import { courseOf } from "#worker/core/session/evolve.ts";
import { aRoom, CODE, type PlayedRoom, right, SUPERVISOR, wrong } from "./session-factory.ts";

/** One move of a random exam day: who, on which device, after how long. */
export type Move = {
  verb: (typeof VERBS)[number];
  who: "c1" | "c2";
  device: "a" | "b";
  /** `due-1`, `due`, `due+1` aim at the next instant at which something happens by itself */
  wait: number | "due-1" | "due" | "due+1";
};

const VERBS = [
  "arrive",
  "confirm",
  "cancel",
  "enter",
  "enter-wrong",
  "start",
  "answer",
  "answer-wrong",
  "answer-many",
  "authorise",
  "move",
  "end",
  "tick",
  "begin",
  "begin",
  "begin",
  // What chance alone would seldom reach: two acts that belong together, on the instant.
  "report-accept",
  "grant-undo",
  "lose-credit",
  "drop",
  "more-time",
  "finalise",
  "report",
  "report",
  "accept",
  "refuse",
  "pause",
  "go-on",
  "pause-room",
  "resume-room",
  "grant",
  "grant-all",
  "undo",
  "percent",
  "less-percent",
  "end-elapsed",
  "raise-hand",
  "lower-hand",
  "drop-hand",
  "message",
  "read",
  "note",
  "credit-link",
  "link-lost",
  "link-restored",
] as const;

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    verb: fc.constantFrom(...VERBS),
    who: fc.constantFrom("c1" as const, "c1" as const, "c2" as const),
    device: fc.constantFrom("a" as const, "a" as const, "b" as const),
    wait: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
      { weight: 2, arbitrary: fc.constantFrom("due-1" as const, "due" as const, "due+1" as const) },
      { weight: 1, arbitrary: fc.constantFrom(16 * 60_000, 3_600_000, 25 * 3_600_000) },
    ),
  }),
  { maxLength: 40, size: "+1" },
);

export function playMove(room: PlayedRoom, { verb, who, device, wait }: Move): string {
  room.at(instantOf(room, wait));
  switch (verb) {
    case "enter":
      return room.enter({ who, device, code: CODE });
    case "enter-wrong":
      return room.enter({ who, device, code: "XXXX99" });
    case "answer":
    case "answer-wrong":
    case "answer-many":
      return answerSome(room, { who, device, verb });
    case "report-accept":
      room.report({ who, device });
      return room.accept(who);
    case "grant-undo":
      room.grant(300, [who]);
      return room.ask(lifeOf(room, "undo", who, device));
    case "lose-credit":
      for (const life of ["link-lost", "link-restored"] as const) room.ask(lifeOf(room, life, who, device));
      return room.ask(lifeOf(room, "credit-link", who, device));
    case "move":
      room.authorise(who);
      return room.enter({ who, device });
    case "begin":
    case "arrive":
    case "start":
      return room[verb]({ who, device });
    case "confirm":
    case "cancel":
    case "authorise":
    case "end":
      return room[verb](who);
    case "drop":
      return room.setPlan({}, [{ candidateId: who }]);
    case "more-time":
      return room.setPlan({}, [{ candidateId: "c1", extraTimePercent: 33 }, { candidateId: "c2" }]);
    case "tick":
    case "finalise":
      return room[verb]();
    default:
      return room.ask(lifeOf(room, verb, who, device));
  }
}

type LifeVerb = Extract<
  Move["verb"],
  | "report"
  | "accept"
  | "refuse"
  | "pause"
  | "go-on"
  | "pause-room"
  | "resume-room"
  | "grant"
  | "grant-all"
  | "undo"
  | "percent"
  | "less-percent"
  | "end-elapsed"
  | "raise-hand"
  | "lower-hand"
  | "drop-hand"
  | "message"
  | "read"
  | "note"
  | "credit-link"
  | "link-lost"
  | "link-restored"
>;

/** The room's life beside the questions: reports, stops, time, hands, links. */
function lifeOf(room: PlayedRoom, verb: LifeVerb, candidateId: string, deviceId: string): Command {
  const by = SUPERVISOR;
  switch (verb) {
    case "report": {
      const { number, itemId } = room.onScreenOf(candidateId) ?? { number: 1, itemId: "none" };
      return { type: "raise-alert", candidateId, deviceId, number, itemId };
    }
    case "accept":
      return { type: "accept-alert", candidateId, code: "E4", by };
    case "refuse":
      return { type: "refuse-alert", candidateId, by };
    case "pause":
      return { type: "pause", candidateId, reason: "unwell", by };
    case "go-on":
      return { type: "resume-clock", candidateId, by };
    case "pause-room":
      return { type: "pause-room", reason: "fire alarm", by };
    case "resume-room":
      return { type: "resume-room", by };
    case "grant":
      return { type: "grant", candidateIds: [candidateId], seconds: 300, reason: "late start", by };
    case "grant-all":
      return { type: "grant", candidateIds: null, seconds: 60, reason: "fire alarm", by };
    case "undo": {
      const grants = room.ledgerOf(candidateId).filter(({ kind }) => kind === "grant");
      return { type: "undo-grant", grantId: grants.at(-1)?.id ?? "none", by };
    }
    case "percent":
    case "less-percent":
      return { type: "set-extra-time", candidateId, percent: verb === "percent" ? 33 : 0, reason: "forgotten", by };
    case "end-elapsed":
      return { type: "end-elapsed", by };
    case "raise-hand":
    case "drop-hand":
      return { type: verb, candidateId, deviceId };
    case "lower-hand":
    case "credit-link":
      return { type: verb, candidateId, by };
    case "message":
      return { type: "send-message", candidateIds: [candidateId], text: `Pour ${candidateId}.`, by };
    case "read": {
      const messageId = room.view({ who: candidateId })?.messages[0]?.id ?? "none";
      return { type: "read-message", candidateId, deviceId, messageId };
    }
    case "note":
      return { type: "add-note", candidateId, code: "C7", text: `Note sur ${candidateId}.`, by };
    case "link-lost":
      return { type: "link-lost", candidateId, sinceMs: room.nowMs - 30_000 };
    case "link-restored":
      return { type: "link-restored", candidateId };
  }
}

function instantOf(room: PlayedRoom, wait: Move["wait"]): number {
  if (typeof wait === "number") return room.nowMs + wait;
  const due = nextDueMs(room.state) ?? room.nowMs;
  return Math.max(room.nowMs, due + { "due-1": -1, due: 0, "due+1": 1 }[wait]);
}

function answerSome(room: PlayedRoom, { who, device, verb }: Pick<Move, "who" | "device" | "verb">): string {
  const attempt = room.state.candidates[who]?.attempt.kind;
  if (attempt !== "running" && attempt !== "elapsed") return room.tick();
  const answer = verb === "answer-wrong" ? wrong() : right();
  for (let given = 1; given < (verb === "answer-many" ? 32 : 1); given += 1) {
    if (room.answer({ who, device, answer }) !== "ok") break;
  }
  return room.answer({ who, device, answer });
}

const RUNS = 150;

/** Plays random days in a room of two, the second with a third more time, and looks at the room after each move. */
export function afterEachMove(look: (room: PlayedRoom) => void): void {
  onEachDay((room, list) => {
    for (const move of list) {
      playMove(room, move);
      look(room);
    }
  });
}

/** The same days, played by the test itself. */
export function onEachDay(play: (room: PlayedRoom, list: Move[]) => void, more: fc.Parameters<[Move[]]> = {}): void {
  fc.assert(
    fc.property(moves, (list) => {
      play(aRoom({ candidates: [{ candidateId: "c1" }, { candidateId: "c2", extraTimePercent: 33 }] }), list);
    }),
    { numRuns: RUNS, ...more },
  );
}

/** Everybody's test, open or finished. */
export function coursesOf(room: PlayedRoom) {
  return Object.values(room.state.candidates).flatMap(({ attempt, identity }) => {
    const course = courseOf(attempt);
    return course === null ? [] : [{ course, identity, attempt }];
  });
}

/** True when the room would accept it now and something would happen. */
export function changesSomething(room: PlayedRoom, command: SupervisorCommand): boolean {
  const { events, result } = room.decideNow(command);
  return result.ok && events.length > 0;
}
