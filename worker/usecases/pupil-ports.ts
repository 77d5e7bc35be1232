/** What staff did to one pupil's line, beside imports; `followed`: another school's roll took the account along. */
export const PUPIL_ACTS = ["added", "called", "merged", "unlocked", "unlinked", "followed"] as const;
export type PupilAct = (typeof PUPIL_ACTS)[number];

/** Appended, never changed. `detail`: a name, in words; null when the kind says all. */
export type PupilEvent = { kind: PupilAct; atS: number; detail: string | null };
export type NewPupilEvent = PupilEvent & { id: string; pupilId: string; by: string };

/** What only a pupil's own page shows and changes. Ids are those of active pupils: the use case has looked. */
export type PupilPages = {
  /** null, or the roll's own name, gives the roll's name back; the account's name follows */
  call(
    pupilId: string,
    name: { lastName: string | null; firstName: string | null },
    event: NewPupilEvent,
  ): Promise<void>;
  note(event: NewPupilEvent): Promise<void>;
  /** the newest ones first; `byName` empty: the account is gone */
  events(pupilId: string, limit: number): Promise<(PupilEvent & { byName: string })[]>;
  /** sessions not finalised in which one of these pupils is enrolled: their rooms must hear of a change */
  openSessions(pupilIds: readonly string[]): Promise<number[]>;
};
