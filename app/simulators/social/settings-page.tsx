import { m } from "#app/i18n/paraglide/messages.js";
import type { SocialPartProps } from "./social-props.ts";

/** The account's settings: each a choice among a few words. */
export function SettingsPage({ scene, state, heading, act, say }: SocialPartProps) {
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {m.social_settings()}
      </h2>
      {(scene.settings ?? []).map(({ id, label, help, heading: title, options }) => (
        <div key={id}>
          {title === undefined ? null : <h3 className="set-heading">{title}</h3>}
          <div className="set-line">
            <span className="set-name">
              <label htmlFor={`reseau-reglage-${id}`}>{label}</label>
              {help === undefined ? null : (
                <span id={`reseau-reglage-${id}-aide`} className="set-help">
                  {help}
                </span>
              )}
            </span>
            <select
              id={`reseau-reglage-${id}`}
              className="input"
              aria-describedby={help === undefined ? undefined : `reseau-reglage-${id}-aide`}
              value={state.settings[id]}
              onChange={(event) => {
                if (act({ do: "setting", setting: id, value: event.target.value })) say(m.social_changed());
              }}
            >
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.text}
                </option>
              ))}
            </select>
          </div>
        </div>
      ))}
    </>
  );
}
