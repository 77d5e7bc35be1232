/** Of the form that adds a pupil, as the columns of a roll are called. */
export const PUPIL_FIELDS = [
  "lastName",
  "firstName",
  "birthdate",
  "sex",
  "division",
  "ine",
  "ownId",
  "birthCity",
] as const;
