/** What a pupil needs from one session to the next, kept because the pupil or the family agreed. */
export type PupilNeed = {
  pupilId: string;
  extraTimePercent: number;
  /** in words; null: nothing beside extra time */
  accessibility: string | null;
  agreedAtS: number;
};

export type NeedStore = {
  /** of these active pupils of the establishment, those who have one */
  of(establishmentId: string, pupilIds: readonly string[]): Promise<PupilNeed[]>;
  /** replaces what was kept */
  save(need: PupilNeed & { agreedBy: string }): Promise<void>;
  /** safe to repeat */
  forget(pupilId: string): Promise<void>;
};
