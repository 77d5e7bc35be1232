import type { CivilDate } from "../kernel/civil-date.ts";
import { type DomainError, domainError } from "../kernel/domain-error.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { normaliseName } from "../people/normalise-name.ts";
import { type BirthDraft, type BirthPlace, checkBirthPlace } from "./birth-place.ts";
import { parseExtraTime } from "./extra-time.ts";
import type { PlaceBook } from "./place-book.ts";
import { readTypedDate } from "./typed-moment.ts";

/** A candidate as typed in a form or read from a file; empty: nothing. */
export type CandidateDraft = BirthDraft & {
  /** birth name */
  lastName: string;
  firstName: string;
  /** `M` or `F`, either case */
  sex: string;
  /** `YYYY-MM-DD` or `DD/MM/YYYY` */
  birthdate: string;
  externalId: string;
  /** 33, 33 % and 0,33 mean the same */
  extraTime: string;
  /** where the invitation goes */
  email: string;
  /** who receives the results */
  resultEmail: string;
};

/** A candidate's civil status, checked and cleaned. */
export type CandidateRecord = BirthPlace & {
  lastName: string;
  firstName: string;
  sex: "M" | "F";
  birthDate: CivilDate;
  externalId: string | null;
  extraTimePercent: number;
  email: string | null;
  resultEmail: string | null;
};

const TEXT_MAX = 255;
/** The first day that may not be: somebody must be born after it. */
const TOO_OLD: CivilDate = "1900-01-01";
/** Signs that draw nothing and travel with pasted text. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
const CONTROL = /[\p{Cc}\ufffd]/u;
const EMAIL = /^[^\s@<>()[\]",;:\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u;

/**
 * Every fault of one candidate at once, each with {field}. `today` is the establishment's. Beside those of
 * `checkBirthPlace` and `parseExtraTime`: CANDIDATE_{LAST_NAME,FIRST_NAME,SEX,BIRTHDATE}_REQUIRED,
 * CANDIDATE_NAME_NOT_VALID, CANDIDATE_NAME_LOST_LETTER, CANDIDATE_SEX_NOT_VALID, CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID,
 * CANDIDATE_BIRTHDATE_MUST_BE_GREATER, CANDIDATE_BIRTHDATE_IN_THE_FUTURE, CANDIDATE_TEXT_TOO_LONG {limit},
 * CANDIDATE_EMAIL_NOT_VALID, CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID.
 * Source: reference on the certification centre, §2.1.
 */
export function checkCandidate(
  draft: CandidateDraft,
  { places, today }: { places: PlaceBook; today: CivilDate },
): Result<CandidateRecord, DomainError[]> {
  const errors: DomainError[] = [];
  const lastName = checkedName("lastName", draft.lastName, errors);
  const firstName = checkedName("firstName", draft.firstName, errors);
  const sex = checkedSex(draft.sex, errors);
  const birthDate = checkedBirthdate(draft.birthdate, today, errors);
  const birth = checkBirthPlace(draft, places);
  if (!birth.ok) errors.push(...birth.error);
  const externalId = checkedText("externalId", draft.externalId, errors);
  const extraTime = parseExtraTime(draft.extraTime);
  if (!extraTime.ok) errors.push(domainError(extraTime.error.code, { ...extraTime.error.meta, field: "extraTime" }));
  const email = checkedText("email", draft.email, errors);
  if (!isEmail(email)) errors.push(domainError("CANDIDATE_EMAIL_NOT_VALID", { field: "email" }));
  const resultEmail = checkedText("resultEmail", draft.resultEmail, errors);
  if (!isEmail(resultEmail)) {
    errors.push(domainError("CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID", { field: "resultEmail" }));
  }
  if (errors.length > 0 || !birth.ok || !extraTime.ok || sex === null) return refuse(errors);
  return ok({
    ...birth.value,
    lastName,
    firstName,
    sex,
    birthDate,
    externalId: externalId || null,
    extraTimePercent: extraTime.value,
    email: email || null,
    resultEmail: resultEmail || null,
  });
}

/** The three facts by which somebody is known, corrected: the faults of `checkCandidate` on them. */
export function checkIdentity(
  draft: Pick<CandidateDraft, "lastName" | "firstName" | "birthdate">,
  today: CivilDate,
): Result<Pick<CandidateRecord, "lastName" | "firstName" | "birthDate">, DomainError[]> {
  const errors: DomainError[] = [];
  const lastName = checkedName("lastName", draft.lastName, errors);
  const firstName = checkedName("firstName", draft.firstName, errors);
  const birthDate = checkedBirthdate(draft.birthdate, today, errors);
  return errors.length > 0 ? refuse(errors) : ok({ lastName, firstName, birthDate });
}

/** Letters composed, spaces made one, nothing invisible. */
function cleanText(typed: string): string {
  return typed.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

function checkedText(field: string, typed: string, errors: DomainError[]): string {
  const text = cleanText(typed);
  if (text.length > TEXT_MAX) errors.push(domainError("CANDIDATE_TEXT_TOO_LONG", { field, limit: TEXT_MAX }));
  return text;
}

function checkedName(field: "lastName" | "firstName", typed: string, errors: DomainError[]): string {
  const name = checkedText(field, typed, errors);
  if (name === "" && field === "lastName") errors.push(domainError("CANDIDATE_LAST_NAME_REQUIRED", { field }));
  else if (name === "") errors.push(domainError("CANDIDATE_FIRST_NAME_REQUIRED", { field }));
  // A name without a letter would match nobody at the door.
  else if (CONTROL.test(name) || !/\p{L}/u.test(normaliseName(name))) {
    errors.push(domainError("CANDIDATE_NAME_NOT_VALID", { field, typed: name.slice(0, 80) }));
  }
  // What a conversion leaves of a letter that it does not know.
  else if (name.includes("?"))
    errors.push(domainError("CANDIDATE_NAME_LOST_LETTER", { field, typed: name.slice(0, 80) }));
  return name;
}

function checkedSex(typed: string, errors: DomainError[]): "M" | "F" | null {
  const sex = typed.trim().toUpperCase();
  if (sex === "M" || sex === "F") return sex;
  if (sex === "") errors.push(domainError("CANDIDATE_SEX_REQUIRED", { field: "sex" }));
  else errors.push(domainError("CANDIDATE_SEX_NOT_VALID", { field: "sex", typed: typed.trim().slice(0, 40) }));
  return null;
}

function checkedBirthdate(typed: string, today: CivilDate, errors: DomainError[]): CivilDate {
  const field = "birthdate";
  const text = typed.trim();
  const date = readTypedDate(text);
  if (text === "") errors.push(domainError("CANDIDATE_BIRTHDATE_REQUIRED", { field }));
  else if (date === null) {
    errors.push(domainError("CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID", { field, typed: text.slice(0, 40) }));
  } else if (date <= TOO_OLD) errors.push(domainError("CANDIDATE_BIRTHDATE_MUST_BE_GREATER", { field }));
  else if (date > today) errors.push(domainError("CANDIDATE_BIRTHDATE_IN_THE_FUTURE", { field }));
  return date ?? "";
}

function isEmail(text: string): boolean {
  return text === "" || EMAIL.test(text);
}
