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
