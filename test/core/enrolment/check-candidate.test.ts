import { expect, test } from "vitest";
import { type CandidateDraft, checkCandidate } from "#worker/core/enrolment/check-candidate.ts";
import { aDraft, places, TODAY } from "./a-candidate.ts";

const check = (changes: Partial<CandidateDraft>) => checkCandidate(aDraft(changes), { places, today: TODAY });

test("a candidate is cleaned: spaces, invisible signs, the case of the sex, what is left empty", () => {
  const checked = check({
    lastName: "  D’ARTIGNY\u200b ",
    firstName: "Jean\u00a0\u00a0Paul",
    sex: " m",
    externalId: " 0042 ",
    extraTime: "0,33",
    email: "jp@ecole.fr",
  });
  expect(checked).toEqual({
    ok: true,
    value: {
      lastName: "D’ARTIGNY",
      firstName: "Jean Paul",
      sex: "M",
      birthDate: "2004-11-03",
      birthCountryCode: "FR",
      birthCity: "Ajaccio",
      birthPostalCode: null,
      birthInseeCode: "2A004",
      birthPlace: "Ajaccio",
      externalId: "0042",
      extraTimePercent: 33,
      email: "jp@ecole.fr",
      resultEmail: null,
    },
  });
});

test.each(["2004-11-03", "03/11/2004", "3/11/2004", "03-11-2004", " 03.11.2004 "])("born on %j", (birthdate) => {
  expect(check({ birthdate })).toMatchObject({ ok: true, value: { birthDate: "2004-11-03" } });
});

test.each([
  [{ lastName: " " }, "CANDIDATE_LAST_NAME_REQUIRED lastName"],
  [{ firstName: "\u200b" }, "CANDIDATE_FIRST_NAME_REQUIRED firstName"],
  [{ lastName: "- -" }, "CANDIDATE_NAME_NOT_VALID lastName"],
  [{ firstName: "12" }, "CANDIDATE_NAME_NOT_VALID firstName"],
  [{ firstName: "Ren\ufffd" }, "CANDIDATE_NAME_NOT_VALID firstName"],
  [{ lastName: "NGUY?N" }, "CANDIDATE_NAME_LOST_LETTER lastName"],
  [{ lastName: "A".repeat(256) }, "CANDIDATE_TEXT_TOO_LONG lastName"],
  [{ sex: "" }, "CANDIDATE_SEX_REQUIRED sex"],
  [{ sex: "H" }, "CANDIDATE_SEX_NOT_VALID sex"],
  [{ birthdate: "" }, "CANDIDATE_BIRTHDATE_REQUIRED birthdate"],
  [{ birthdate: "31/02/2004" }, "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID birthdate"],
  [{ birthdate: "03/11/04" }, "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID birthdate"],
  [{ birthdate: "11/03" }, "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID birthdate"],
  [{ birthdate: "01/01/1900" }, "CANDIDATE_BIRTHDATE_MUST_BE_GREATER birthdate"],
  [{ birthdate: "13/01/2027" }, "CANDIDATE_BIRTHDATE_IN_THE_FUTURE birthdate"],
  [{ externalId: "9".repeat(256) }, "CANDIDATE_TEXT_TOO_LONG externalId"],
  [{ extraTime: "beaucoup" }, "EXTRA_TIME_NOT_VALID extraTime"],
  [{ extraTime: "1,33" }, "EXTRA_TIME_AMBIGUOUS extraTime"],
  [{ extraTime: "1000" }, "EXTRA_TIME_OUT_OF_RANGE extraTime"],
  [{ email: "jp@ecole" }, "CANDIDATE_EMAIL_NOT_VALID email"],
  [{ email: "a@b.fr, c@d.fr" }, "CANDIDATE_EMAIL_NOT_VALID email"],
  [{ resultEmail: "formation" }, "CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID resultEmail"],
])("%j is refused with %s", (changes, expected) => {
  const checked = check(changes);
  expect(checked.ok ? [] : checked.error.map(({ code, meta }) => `${code} ${meta?.field}`)).toEqual([expected]);
});

test("everything that is wrong is said at once", () => {
  const empty = Object.fromEntries(Object.keys(aDraft()).map((name) => [name, ""]));
  const checked = check({ ...empty, email: "x", extraTime: "?" });
  expect(checked.ok ? [] : checked.error.map(({ code }) => code)).toEqual([
    "CANDIDATE_LAST_NAME_REQUIRED",
    "CANDIDATE_FIRST_NAME_REQUIRED",
    "CANDIDATE_SEX_REQUIRED",
    "CANDIDATE_BIRTHDATE_REQUIRED",
    "CANDIDATE_BIRTH_INFORMATION_REQUIRED",
    "EXTRA_TIME_NOT_VALID",
    "CANDIDATE_EMAIL_NOT_VALID",
  ]);
});
