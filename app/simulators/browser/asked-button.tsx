import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";

type AskedProps = { text: string; about: string; asks: string; onPress(): void };

/** A button that asks in its own place before it does what cannot be taken back. */
export function AskedButton({ text, about, asks, onPress }: AskedProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {text}
        <span className="vh"> {about}</span>
      </button>
    );
  }
  return (
    <fieldset className="web-asked" aria-label={asks}>
      <span>{asks}</span>
      {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked by the button in this place */}
      <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
        {m.browser_cancel()}
      </button>
      <button type="button" className="btn danger main" onClick={onPress}>
        {text}
      </button>
    </fieldset>
  );
}
