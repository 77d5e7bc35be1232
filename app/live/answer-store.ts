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

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("vigie-answers", 1, {
    upgrade(database) {
      database.createObjectStore("answers", { keyPath: "commandId" }).createIndex("session", "sessionNumber");
    },
  });
  return opened;
}

/** Written before anything is sent. A browser that refuses storage keeps the answer in memory only, for this page. */
export async function keepAnswer(answer: PendingAnswer): Promise<void> {
  inMemory.set(answer.commandId, answer);
  try {
    await (await open()).put("answers", answer);
  } catch {
    // Private windows of old browsers have no IndexedDB: the answer still waits in memory.
  }
}

/** Only the server's receipt clears an answer. */
export async function clearAnswer(commandId: string): Promise<void> {
  inMemory.delete(commandId);
  try {
    await (await open()).delete("answers", commandId);
  } catch {
    // See keepAnswer.
  }
}

/** What waits on this machine for that session, oldest first. */
export async function pendingAnswers(sessionNumber: number): Promise<PendingAnswer[]> {
  const stored = await readStored(sessionNumber);
  const all = new Map([...stored, ...inMemory.values()].map((answer) => [answer.commandId, answer]));
  return [...all.values()]
    .filter((answer) => answer.sessionNumber === sessionNumber)
    .sort((one, other) => one.command.number - other.command.number);
}

const inMemory = new Map<string, PendingAnswer>();

async function readStored(sessionNumber: number): Promise<PendingAnswer[]> {
  try {
    return await (await open()).getAllFromIndex("answers", "session", sessionNumber);
  } catch {
    return [];
  }
}
