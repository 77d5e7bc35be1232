import { Eye, EyeOff } from "lucide-react";
import { useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { describedBy, FieldError } from "#app/ui/form-field.tsx";

const ID = "champ-password";

/** The session's password: its fixed `C-` is drawn, typing it as well does no harm. Hidden: pupils stand near. */
export function SessionPasswordField({ error }: { error?: string | undefined }) {
  const [shown, setShown] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className={error === undefined ? "field" : "field bad"}>
      <label htmlFor={ID}>{m.supervise_password()}</label>
      <span className="hint" id={`${ID}-aide`}>
        {m.supervise_password_hint()}
      </span>
      <div className={ready ? "with-btn" : "with-btn no-btn"}>
        <span className="prefix code" aria-hidden="true">
          C-
        </span>
        <input
          className="input code"
          id={ID}
          name="password"
          type={shown ? "text" : "password"}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(ID, true, error !== undefined)}
        />
        {ready ? (
          <button
            className="btn icon"
            type="button"
            aria-pressed={shown}
            aria-label={m.supervise_password_show()}
            onClick={() => setShown(!shown)}
          >
            <Icon className="i" aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <FieldError id={`${ID}-erreur`} text={error} />
    </div>
  );
}
