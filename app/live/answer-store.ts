import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";

type AnswerCommand = Extract<CandidateWireCommand, { type: "answer" }>;

/** One answer given on this machine and not yet acknowledged. The id makes sending it twice harmless. */
export type PendingAnswer = {
  commandId: string;
  sessionNumber: number;
  deviceId: string;
  command: AnswerCommand;
  /** the machine's own clocks when it was given, for the jury: never trusted for time */
  givenAtMs: number;
  monotonicMs: number;
};

type Schema = DBSchema & { answers: { key: string; value: PendingAnswer; indexes: { session: number } } };

/** Some browsers neither open nor refuse: an answer must not wait for them. */
const STORE_WITHIN_MS = 1_000;

let opened: Promise<IDBPDatabase<Schema>> | null = null;
const inMemory = new Map<string, PendingAnswer>();

/** Written before anything is sent. A browser that refuses storage keeps the answer in memory only, for this page. */
export async function keepAnswer(answer: PendingAnswer): Promise<void> {
  inMemory.set(answer.commandId, answer);
  await attempt((store) => store.put("answers", answer));
}

/** Only the server's receipt clears an answer. */
export async function clearAnswer(commandId: string): Promise<void> {
  inMemory.delete(commandId);
  await attempt((store) => store.delete("answers", commandId));
}

/** What waits on this machine for that session, oldest first. */
export async function pendingAnswers(sessionNumber: number): Promise<PendingAnswer[]> {
  const stored = (await attempt((store) => store.getAllFromIndex("answers", "session", sessionNumber))) ?? [];
  const all = new Map([...stored, ...inMemory.values()].map((answer) => [answer.commandId, answer]));
  return [...all.values()]
    .filter((answer) => answer.sessionNumber === sessionNumber)
    .sort((one, other) => one.command.number - other.command.number || one.givenAtMs - other.givenAtMs);
}

/** Undefined when the store did not answer: memory holds what it could not. */
async function attempt<T>(ask: (store: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
  try {
    return await inTime(open().then(ask));
  } catch {
    // Private windows of old browsers have no IndexedDB; a browser may also close it under the page: opened anew.
    opened = null;
    return undefined;
  }
}

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("vigie-answers", 1, {
    upgrade(database) {
      database.createObjectStore("answers", { keyPath: "commandId" }).createIndex("session", "sessionNumber");
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the store does not answer")), STORE_WITHIN_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
