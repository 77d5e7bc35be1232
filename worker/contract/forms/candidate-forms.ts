import * as z from "zod";

// What the enrolment pages post. Longer texts than these are no form of ours; the exact bounds are the domain's.

const typed = z.string().max(2000, "FIELD_TOO_LONG").default("");

export const candidateForm = z.object({
  lastName: typed,
  firstName: typed,
  sex: typed,
  birthdate: typed,
  birthCountry: typed,
  birthInseeCode: typed,
  birthPostalCode: typed,
  birthCity: typed,
  externalId: typed,
  extraTime: typed,
  email: typed,
  resultEmail: typed,
});
