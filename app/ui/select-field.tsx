import { ChevronDown } from "lucide-react";
import type { ReactNode, SelectHTMLAttributes } from "react";
import { describedBy, FieldError } from "./form-field.tsx";

type SelectFieldProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** the label is read, not shown: in a table whose heading says it */
  labelHidden?: boolean;
};

/** A labelled native select, with the same ids as FormField. */
export function SelectField({ name, label, hint, error, labelHidden = false, children, ...select }: SelectFieldProps) {
  const id = `champ-${name}`;
  const bad = error !== undefined;
  return (
    <div className={bad ? "field bad" : "field"}>
      <label htmlFor={id} className={labelHidden ? "vh" : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-aide`}>
          {hint}
        </span>
      )}
      <div className="select-box">
        <select
          {...select}
          className="select"
          id={id}
          name={name}
          aria-invalid={bad || undefined}
          aria-describedby={describedBy(id, hint !== undefined, bad)}
        >
          {children}
        </select>
        <ChevronDown className="i" aria-hidden="true" />
      </div>
      <FieldError id={`${id}-erreur`} text={error} />
    </div>
  );
}
