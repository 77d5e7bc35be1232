type PersonValue = string | number | boolean | null | readonly PersonValue[] | { readonly [key: string]: PersonValue };
export type PersonRow = Record<string, PersonValue>;

/** What is kept of one person, in the order in which a reader meets it. */
export const PERSON_SECTIONS = [
  "account",
  "open_ids",
  "logins",
  "mails",
  "memberships",
  "invitations",
  "roll",
  "roll_copies",
  "roll_events",
  "needs",
  "levels",
  "answers",
  "paths",
  "enrolments",
  "tests",
  "test_answers",
  "reports",
  "results",
  "judgements",
  "certificates",
  "shares",
  "acts",
  "supervised",
  "own_acts",
  "journal",
] as const;
export type PersonSection = (typeof PERSON_SECTIONS)[number];

/** What is kept of one person, by section; instants end in `_s` (seconds since 1970), days are ISO dates. */
export type PersonData = Record<PersonSection, PersonRow[]>;
