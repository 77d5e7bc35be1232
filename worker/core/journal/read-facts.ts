import { isObject, type Json, type JsonObject } from "./json.ts";

/** What a reader may take from an event, whatever its type; null where it has none. */
export type JournalFacts = {
  by: { userId: string; name: string | null } | null;
  /** somebody's own words: a reason, a message, a note */
  words: string | null;
  code: string | null;
  number: number | null;
  seconds: number | null;
  percent: number | null;
  /** kind of a ledger line, cause of a stop */
  kind: string | null;
  /** a line of the ledger, a grant, a note or a message: the same for all whom one act touched */
  id: string | null;
  finish: string | null;
  /** where a question came from: the room, or the reserve of its device */
  source: string | null;
};

const PARTS = ["note", "entry", "message", "holder", "served"];

/** Reads by name and by kind of value, so that an event written by an older version still tells what it has. */
export function readFacts(event: JsonObject): JournalFacts {
  const places = [event, ...PARTS.map((part) => event[part]).filter(isObject)];
  const find = (...keys: string[]): Json | undefined =>
    places.flatMap((place) => keys.map((key) => place[key])).find((value) => value !== undefined && value !== null);
  const reason = text(find("reason"));
  const isFinish = event.type === "test-finished";
  const by = find("by");
  return {
    by: isObject(by) && typeof by.userId === "string" ? { userId: by.userId, name: text(by.name) } : null,
    words: text(find("text")) ?? (isFinish ? null : reason),
    code: text(find("code")),
    number: figure(find("number")),
    seconds: figure(find("seconds")),
    percent: figure(find("percent")),
    kind: text(find("kind", "cause")),
    id: text(find("grantId", "messageId", "id")),
    finish: isFinish ? reason : null,
    source: text(find("source")),
  };
}

/** The event's own instant; when it has none it counts from its receipt. */
export function effectiveAtMs(event: object, receivedAtMs: number): number {
  const parts = new Map<string, unknown>(Object.entries(event));
  const inside = [...PARTS, "outcome", "kept"].map((part) => parts.get(part)).filter((one) => one instanceof Object);
  for (const place of [event, ...inside]) {
    const fields = new Map<string, unknown>(Object.entries(place));
    for (const key of ["atMs", "servedAtMs", "answeredAtMs", "givenAtMs", "sinceMs"]) {
      const value = fields.get(key);
      if (typeof value === "number") return value;
    }
  }
  return receivedAtMs;
}

/** Whom an event is about: its own candidate, or its note's; null: the room. */
export function candidateOf(event: object): string | null {
  const fields = new Map<string, unknown>(Object.entries(event));
  const note = fields.get("note");
  const id = note instanceof Object ? Object.entries(note).find(([key]) => key === "candidateId")?.[1] : undefined;
  const found = fields.get("candidateId") ?? id;
  return typeof found === "string" ? found : null;
}

function text(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function figure(value: Json | undefined): number | null {
  return typeof value === "number" ? value : null;
}
