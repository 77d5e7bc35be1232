import * as z from "zod";

// A form's messages are refusal codes: the screens turn them into sentences (app/i18n/error-message).

const LOGIN_MAX = 200;
const NAME_MAX = 100;
/** Above the password rule's own bound, which has its own sentence. */
const PASSWORD_FIELD_MAX = 512;

const email = z
  .string("FIELD_REQUIRED")
  .trim()
  .min(1, "FIELD_REQUIRED")
  .max(LOGIN_MAX, "FIELD_TOO_LONG")
  .pipe(z.email("EMAIL_INVALID"));
const password = z.string("FIELD_REQUIRED").min(1, "FIELD_REQUIRED").max(PASSWORD_FIELD_MAX, "FIELD_TOO_LONG");
const twice = { password, again: z.string("FIELD_REQUIRED").max(PASSWORD_FIELD_MAX, "FIELD_TOO_LONG") };
const same = ({ password, again }: { password: string; again: string }) => password === again;
const mismatch = { error: "PASSWORD_MISMATCH", path: ["again"] };

export const signInForm = z.object({
  login: z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(LOGIN_MAX, "FIELD_TOO_LONG"),
  password,
});

export const signUpForm = z.object({
  name: z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(NAME_MAX, "FIELD_TOO_LONG"),
  email,
  password,
});

export const forgottenForm = z.object({ email });

export const newPasswordForm = z.object(twice).refine(same, mismatch);

/** `current` is empty, and not on the page, for who has just come in with a one-time password. */
export const changePasswordForm = z
  .object({ current: z.string().max(PASSWORD_FIELD_MAX, "FIELD_TOO_LONG").default(""), ...twice })
  .refine(same, mismatch);

export const languageForm = z.object({ langue: z.enum(["fr", "en"]), suite: z.string().max(2000).default("") });
