import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ConsentBanner as Banner } from "#worker/core/simulators/browser/block.ts";
import type { BrowserProps } from "./browser-props.ts";

/** What a site asks before it leaves its cookies. */
export function ConsentBanner({ banner, go, say }: BrowserProps & { banner: Banner }) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(banner.purposes.filter(({ isOn }) => isOn === true).map(({ id }) => id));
  const consent = (purposes: string[]) => {
    if (go({ do: "consent", purposes })) say(m.browser_consent_kept());
  };
  const toggle = (id: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <section className="web-banner" aria-label={m.browser_consent()}>
      <p>{banner.text}</p>
      {isOpen ? (
        <ul className="web-lines">
          {banner.purposes.map(({ id, label, about, isNeeded }) => (
            <li key={id}>
              <label className="web-check">
                <input
                  type="checkbox"
                  checked={isNeeded === true || chosen.includes(id)}
                  disabled={isNeeded}
                  onChange={(event) => toggle(id, event.target.checked)}
                />{" "}
                <b>{label}</b>
              </label>
              <span className="soft small">{about}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="web-acts">
        <button type="button" className="btn main" onClick={() => consent(banner.purposes.map(({ id }) => id))}>
          {m.browser_consent_all()}
        </button>
        {banner.hasRefuse ? (
          <button type="button" className="btn" onClick={() => consent([])}>
            {m.browser_consent_none()}
          </button>
        ) : null}
        {isOpen ? (
          <button type="button" className="btn" onClick={() => consent(chosen)}>
            {m.browser_consent_these()}
          </button>
        ) : (
          <button type="button" className="btn quiet" aria-expanded={false} onClick={() => setOpen(true)}>
            {m.browser_consent_choose()}
          </button>
        )}
      </div>
    </section>
  );
}
