/** An act of the platform's staff, as it is kept: a port that changes something takes it, and writes both or neither. */
export type PlatformAct = {
  id: string;
  atS: number;
  by: string;
  byName: string;
  act: string;
  sessionNumber: number | null;
  candidateId: string | null;
  subject: string | null;
  reason: string | null;
  before: string | null;
  after: string | null;
};

/** In the order in which they were written. */
export type KeptAct = PlatformAct & { sequence: number };

/** Each that is given narrows the list. */
export type ActQuery = {
  sessionNumber?: number | null;
  act?: string | null;
  /** whole */
  subject?: string | null;
  /** a part of the name at that time, whatever its case */
  byName?: string | null;
  /** on this establishment, or on a session of it */
  uai?: string | null;
  /** epoch seconds, both included */
  fromS?: number | null;
  untilS?: number | null;
  /** the sequence of an act: those before it */
  before?: number | null;
  limit: number;
};

export type ActStore = {
  /** newest first */
  list(asked: ActQuery): Promise<KeptAct[]>;
  /** an act that changes nothing: something was handed out */
  record(act: PlatformAct): Promise<void>;
};
