import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ReserveView } from "#worker/core/session/view-reserve.ts";

type AnswerCommand = Extract<CandidateWireCommand, { type: "answer" }>;

/** One answer given on this machine and not yet acknowledged. The id makes sending it twice harmless. */
export type PendingAnswer = {
  commandId: string;
  sessionNumber: number;
  deviceId: string;
  /** whose it is, as a digest: on a shared machine nobody hands in another's; absent from before there was one */
  owner?: string;
  command: AnswerCommand;
  /** hands it in whoever is logged in: the person may have left this machine; null from a page that had none */
  handIn?: string | null;
  /** the machine's own clocks when it was given, for the jury: never trusted for time */
  givenAtMs: number;
  monotonicMs: number;
};

/** The questions that this page may go on with, and the one of them (1 to 5) that it displays; 0: none yet. */
export type KeptReserve = {
  deviceId: string;
  reserve: ReserveView;
  place: number;
  shownAtMs: number;
  /** address → data address of its pictures and documents, once they are here */
  files?: Readonly<Record<string, string>>;
};

type Schema = DBSchema & {
  answers: { key: string; value: PendingAnswer; indexes: { session: number } };
  reserves: { key: string; value: KeptReserve };
};

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

/** Of one person in one session; null when there is none to go on with. The page itself holds it too. */
export async function keepReserve(sessionNumber: number, owner: string, kept: KeptReserve | null): Promise<void> {
  const key = reserveKey(sessionNumber, owner);
  await attempt<unknown>((store) => (kept === null ? store.delete("reserves", key) : store.put("reserves", kept, key)));
}

export async function readReserve(sessionNumber: number, owner: string): Promise<KeptReserve | null> {
  return (await attempt((store) => store.get("reserves", reserveKey(sessionNumber, owner)))) ?? null;
}

function reserveKey(sessionNumber: number, owner: string): string {
  return `${sessionNumber}-${owner}`;
}

/** What waits on this machine, of whatever session and person. */
export async function everyPendingAnswer(): Promise<PendingAnswer[]> {
  const stored = (await attempt((store) => store.getAll("answers"))) ?? [];
  return [...new Map([...stored, ...inMemory.values()].map((answer) => [answer.commandId, answer])).values()];
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
  opened ??= openDB<Schema>("vigie-answers", 2, {
    // Append only: a machine may still hold the answers of an older page.
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore("answers", { keyPath: "commandId" }).createIndex("session", "sessionNumber");
      }
      if (from < 2) database.createObjectStore("reserves");
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
