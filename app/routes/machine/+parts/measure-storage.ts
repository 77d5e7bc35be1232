import { within } from "./within.ts";

const WORD = "vigie";
const DATABASE = "vigie-essai";
const STORE = "essai";
const STORE_WITHIN_MS = 3_000;

/** Written and read back in the tab's own store. */
export function keepsTab(): boolean {
  try {
    sessionStorage.setItem(DATABASE, WORD);
    const read = sessionStorage.getItem(DATABASE);
    sessionStorage.removeItem(DATABASE);
    return read === WORD;
  } catch {
    return false;
  }
}

/** Written in a database, closed, opened anew and read back: what an unsent answer lives on. */
export async function keepsAnswers(): Promise<boolean> {
  try {
    return await within(STORE_WITHIN_MS, writeAndReadBack());
  } catch {
    return false;
  }
}

async function writeAndReadBack(): Promise<boolean> {
  const first = await open();
  await done(first.transaction(STORE, "readwrite").objectStore(STORE).put(WORD, "mot"));
  first.close();
  const second = await open();
  const read = await done(second.transaction(STORE).objectStore(STORE).get("mot"));
  second.close();
  indexedDB.deleteDatabase(DATABASE);
  return read === WORD;
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(DATABASE, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
  return done(asked);
}

function done<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error("refused"));
  });
}
