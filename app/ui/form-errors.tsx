import { Notice } from "./notice.tsx";

/** One refusal as a page shows it. `field` null: about the whole form. */
export type ShownError = { code: string; field: string | null; message: string };

type MaybeErrors = { errors: readonly ShownError[] } | undefined;

/** The sentences of one field, or undefined: give it to `error` of a field. */
export function errorOf(answer: MaybeErrors, field: string): string | undefined {
  const messages = answer?.errors.filter((error) => error.field === field).map((error) => error.message) ?? [];
  return messages.length === 0 ? undefined : messages.join(" ");
}

/** What is wrong with the form as a whole; `fields` are those that show their own error. */
export function FormErrors({ answer, fields }: { answer: MaybeErrors; fields: readonly string[] }) {
  const others = answer?.errors.filter(({ field }) => field === null || !fields.includes(field)) ?? [];
  if (others.length === 0) return null;
  return (
    <Notice kind="error">
      {others.map(({ code, message }) => (
        <p key={code + message}>{message}</p>
      ))}
    </Notice>
  );
}
