import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { describedBy, FieldError } from "./form-field.tsx";

type PasswordFieldProps = {
  name: string;
  label: ReactNode;
  autoComplete: "current-password" | "new-password";
  hint?: ReactNode;
  error?: string | undefined;
};

/** A password that can be shown while it is typed; the button comes with script, the field works without. */
export function PasswordField({ name, label, autoComplete, hint, error }: PasswordFieldProps) {
  const id = `champ-${name}`;
  const [shown, setShown] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className={error === undefined ? "field" : "field bad"}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-aide`}>
          {hint}
        </span>
      )}
      <div className={ready ? "with-btn" : undefined}>
        <input
          className="input"
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, hint !== undefined, error !== undefined)}
        />
        {ready ? (
          <button
            className="btn icon"
            type="button"
            aria-pressed={shown}
            aria-label={m.password_show()}
            onClick={() => setShown(!shown)}
          >
            <Icon className="i" aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <FieldError id={`${id}-erreur`} text={error} />
    </div>
  );
}
