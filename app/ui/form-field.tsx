import { CircleAlert } from "lucide-react";
import type { InputHTMLAttributes, ReactNode } from "react";

type FormFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className" | "children"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** the whole sentence, or nothing when the field is right */
  error?: string | undefined;
};

/** A labelled native input with its hint and its error, tied together for screen readers. */
export function FormField({ name, label, hint, error, ...input }: FormFieldProps) {
  const id = `champ-${name}`;
  const bad = error !== undefined;
  return (
    <div className={bad ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-aide`}>
          {hint}
        </span>
      )}
      <input
        {...input}
        className="input"
        id={id}
        name={name}
        aria-invalid={bad || undefined}
        aria-describedby={describedBy(id, hint !== undefined, bad)}
      />
      <FieldError id={`${id}-erreur`} text={error} />
    </div>
  );
}

/** The sentence under a field; give its id to the control's `aria-describedby`. */
export function FieldError({ id, text }: { id: string; text?: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="error" id={id}>
      <CircleAlert className="i" aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
}

/** For selects and text areas that build their own control with the same ids as FormField. */
export function describedBy(id: string, hasHint: boolean, hasError: boolean): string | undefined {
  const ids = [hasHint ? `${id}-aide` : null, hasError ? `${id}-erreur` : null].filter((part) => part !== null);
  return ids.length === 0 ? undefined : ids.join(" ");
}
