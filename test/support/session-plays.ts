import fc from "fast-check";
import type { Command } from "#worker/core/session/command.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import { CODE, type PlayedRoom, right, SUPERVISOR, wrong } from "./session-factory.ts";

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
  "raise-hand",
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
  | "raise-hand"
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
    case "raise-hand":
      return { type: "raise-hand", candidateId, deviceId };
    case "link-lost":
      return { type: "link-lost", candidateId, sinceMs: room.nowMs };
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
