/** Whom an erasure takes out, wherever it looks. */
export type ErasedPerson = {
  userIds: readonly string[];
  pupilIds: readonly string[];
  candidateIds: readonly string[];
  emails: readonly string[];
  /** names, numbers, addresses and birth dates as they were written: what others' texts are searched for */
  names: readonly string[];
  /** worked for a school or supervised: their name may stand in a session's list of supervisors */
  isStaff: boolean;
};

/** What stands for the name of who was erased, where a test or a result is kept without them. */
export const ERASED_LAST_NAME = "Personne effacée";
export const ERASED_FIRST_NAME = "";
/** Nobody's: a column of dates may not be empty. */
export const ERASED_BIRTH_DATE = "1900-01-01";
