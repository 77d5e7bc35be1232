import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { onEnter } from "../on-enter.ts";

/** The name of a thing to make, and its button. */
export function NameField({ id, label, onName }: { id: string; label: string; onName(name: string): void }) {
  const [typed, setTyped] = useState("");
  const make = () => {
    if (typed.trim() === "") return;
    onName(typed.trim());
    setTyped("");
  };
  return (
    <div className="web-form">
      <label htmlFor={`nom-${id}`}>{label}</label>
      <div className="web-acts">
        <input
          id={`nom-${id}`}
          className="input web-find"
          autoComplete="off"
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onEnter(make)}
        />
        <button type="button" className="btn" onClick={make}>
          {m.browser_add()}
          <span className="vh"> : {label}</span>
        </button>
      </div>
    </div>
  );
}
