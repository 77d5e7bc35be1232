import * as z from "zod";

// A form's messages are refusal codes: the screens turn them into sentences (app/i18n/error-message).

const PASSWORD_FIELD_MAX = 64;

export const superviseForm = z.object({
  /** spaces are typed by those who read the number aloud in groups */
  number: z
    .string("FIELD_REQUIRED")
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(
      z
        .string()
        .min(1, "FIELD_REQUIRED")
        .regex(/^\d{1,9}$/, "SESSION_NUMBER_INVALID"),
    )
    .transform(Number),
  password: z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(PASSWORD_FIELD_MAX, "FIELD_TOO_LONG"),
});
