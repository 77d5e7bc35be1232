import type { Hash } from "./entry.ts";
import { canonicalJson, isObject, type Json, type JsonObject, parseJson } from "./json.ts";

/** Whom a text is about: a candidate's or an account's id; null: nobody in particular. */
export type SealedText = { path: string; salt: string; text: string; subjectId: string | null };

export type SealedEvent = { sealed: string; texts: SealedText[] };

export type SealTools = {
  hash: Hash;
  /** a fresh secret for the text at this path: without it a short name could be guessed from its digest */
  saltOf(path: string): string;
};

/**
 * Fields that say nothing about a person by themselves. All others are taken out: a field that is new, or forgotten
 * here, is hidden and never leaks. Objects are entered, save those of `CLOSED`.
 */
const OPEN: ReadonlySet<string> = new Set(
  `type candidateId userId deviceId formerDeviceId id grantId messageId itemId bankVersionId
  atMs sinceMs processedAtMs lockedUntilMs servedAtMs readAtMs undoneAtMs
  locale failures baseSeconds number source goesOn skill competence tube discrimination difficulty code kind cause seconds
  sessionNumber establishmentName timeZone site room date time baseDurationSeconds graceSeconds
  isCountdownShown`.split(/\s+/),
);

/** Hidden whole: an answer with its verdict and the estimate tells of a pupil, as does what was practised, and together they tell a key. */
const CLOSED: ReadonlySet<string> = new Set(["outcome", "kept", "recentlyPractised"]);

/** Where a reason is one of our own words, not somebody's text. */
const OWN_REASON = "test-finished";

/**
 * The event without personal text. What is hidden of an object is one text beside it (canonical JSON), and `digest` =
 * hash of salt and text stands in its place. `path` names the object: "" the event, "note.by", "candidates.3".
 */
export function sealEvent(event: object, tools: SealTools): SealedEvent {
  const texts: SealedText[] = [];
  const plain = parseJson(JSON.stringify(event));
  if (!isObject(plain)) throw new TypeError("an event is an object");
  const isOpen = (key: string) => OPEN.has(key) || (key === "reason" && plain.type === OWN_REASON);

  function seal(value: Json, path: string, about: string | null): Json {
    if (Array.isArray(value)) return value.map((one, at) => seal(one, join(path, String(at)), about));
    if (!isObject(value)) return value;
    const subjectId = subjectOf(value) ?? about;
    const open: Record<string, Json> = {};
    const hidden: Record<string, Json> = {};
    for (const [key, child] of Object.entries(value)) {
      if (child === null || isOpen(key)) open[key] = child;
      else if (typeof child === "object" && !CLOSED.has(key)) open[key] = seal(child, join(path, key), subjectId);
      else hidden[key] = child;
    }
    if (Object.keys(hidden).length === 0) return open;
    const text = canonicalJson(hidden);
    const salt = tools.saltOf(path);
    texts.push({ path, salt, text, subjectId });
    return { ...open, digest: digestOf({ salt, text }, tools.hash) };
  }
  return { sealed: canonicalJson(seal(plain, "", null)), texts };
}

/** The event as it was; `isWhole` false: a text is gone, and its fields are missing. */
export function unsealEvent(
  sealed: string,
  texts: readonly { path: string; text: string }[],
): { event: JsonObject; isWhole: boolean } {
  const found = new Map(texts.map(({ path, text }) => [path, text]));
  let isWhole = true;
  function unseal(value: Json, path: string): Json {
    if (Array.isArray(value)) return value.map((one, at) => unseal(one, join(path, String(at))));
    if (!isObject(value)) return value;
    const { digest, ...open } = value;
    const fields = Object.entries(open).map(([key, child]) => [key, unseal(child, join(path, key))] as const);
    const whole = Object.fromEntries(fields);
    if (digest === undefined) return whole;
    const hidden = found.has(path) ? parseJson(found.get(path) ?? "") : null;
    if (!isObject(hidden)) isWhole = false;
    return isObject(hidden) ? { ...whole, ...hidden } : whole;
  }
  const event = unseal(parseJson(sealed), "");
  if (!isObject(event)) throw new TypeError("a sealed event is an object");
  return { event, isWhole };
}

/** The digests of a sealed event, by path. */
export function digestsIn(sealed: string): Map<string, string> {
  const digests = new Map<string, string>();
  const look = (value: Json, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (isObject(value) && typeof value.digest === "string") digests.set(path, value.digest);
    for (const [key, child] of Object.entries(value)) look(child, join(path, key));
  };
  look(parseJson(sealed), "");
  return digests;
}

export function digestOf({ salt, text }: { salt: string; text: string }, hash: Hash): string {
  return hash(`${salt}\n${text}`);
}

function subjectOf(value: JsonObject): string | null {
  if (typeof value.candidateId === "string") return value.candidateId;
  return typeof value.name === "string" && typeof value.userId === "string" ? value.userId : null;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
