import { describedBy, FieldError } from "#app/ui/form-field.tsx";

type TextFieldProps = {
  name: string;
  label: string;
  hint: string;
  rows: number;
  maxLength?: number;
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** Some lines of text, with the same ids as FormField. */
export function TextField({ name, label, hint, error, ...area }: TextFieldProps) {
  const id = `champ-${name}`;
  const bad = error !== undefined;
  return (
    <div className={bad ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-aide`}>
        {hint}
      </span>
      <textarea
        {...area}
        className="input"
        id={id}
        name={name}
        aria-invalid={bad || undefined}
        aria-describedby={describedBy(id, true, bad)}
      />
      <FieldError id={`${id}-erreur`} text={error} />
    </div>
  );
}
