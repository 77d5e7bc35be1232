/** SHA-256 of the UTF-8 text, in lower-case hexadecimal. */
export type Hash = (text: string) => string;

/** Who caused an event: an account's id, or the system (a clock, a list read again). Never a name. */
export type JournalActor = { role: "candidate" | "supervisor" | "staff" | "system"; userId: string | null };

/** One line of the journal. Instants are epoch milliseconds of the server. */
export type JournalEntry = {
  /** 1, 2, 3… without a gap: also the sequence of the room */
  seq: number;
  receivedAtMs: number;
  /** the event's own instant: a timed end bears its deadline's, whenever it was processed */
  effectiveAtMs: number;
  actor: JournalActor;
  /** the command it comes from; null: the clock, a list, a request of staff */
  commandId: string | null;
  type: string;
  candidateId: string | null;
  /** canonical JSON without personal text: the very text that is hashed */
  event: string;
  previous: string;
  hash: string;
};

/** What an entry's digest stands for. `text` is canonical JSON of the fields taken out at `path`. */
export type JournalText = { seq: number; path: string; salt: string; text: string };

/** The last entry: who keeps this hash can tell a journal that was cut short. */
export type JournalHead = { seq: number; hash: string };

/** `total` counts the entries that fit the question, not those of the page. */
export type JournalPage = { total: number; head: JournalHead; entries: JournalEntry[]; texts: JournalText[] };

export type JournalQuery = {
  newestFirst: boolean;
  /** null: everybody and the room */
  candidateId: string | null;
  /** null: all types of events */
  types: readonly string[] | null;
  offset: number;
  limit: number;
};
