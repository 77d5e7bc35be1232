import * as z from "zod";
import { parseIsoDate } from "#worker/core/kernel/civil-date.ts";

const NAME_MAX = 100;
const name = z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(NAME_MAX, "FIELD_TOO_LONG");
const digits = (max: number) =>
  z
    .string("FIELD_REQUIRED")
    .trim()
    .min(1, "FIELD_REQUIRED")
    .regex(new RegExp(`^\\d{1,${max}}$`), "DIGITS_ONLY");

/** What a candidate types to join: the date comes in three fields, and 31/02 is told to the person. */
export const joinForm = z
  .object({
    sessionNumber: digits(9).transform(Number),
    firstName: name,
    lastName: name,
    day: digits(2),
    month: digits(2),
    year: digits(4),
  })
  .transform((typed, context) => {
    const { day, month, year, ...rest } = typed;
    const birthDate = parseIsoDate(`${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    if (birthDate === null) {
      context.addIssue({ code: "custom", message: "BIRTH_DATE_NOT_REAL", path: ["day"] });
      return z.NEVER;
    }
    return { ...rest, birthDate };
  });
