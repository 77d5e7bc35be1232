import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { onEnter } from "../on-enter.ts";
import type { BrowserProps } from "./browser-props.ts";

/** The page shown at first and the engine that looks for words. */
export function SettingsScreen({ state, scene, act, say }: BrowserProps) {
  const [typed, setTyped] = useState(state.home);
  const save = () => {
    if (act({ do: "set-home", address: typed })) say(m.browser_kept());
  };
  return (
    <>
      <div className="web-form">
        <label htmlFor="nav-accueil">{m.browser_home_page()}</label>
        <div className="web-acts">
          <input
            {...AS_TYPED}
            id="nav-accueil"
            className="input web-find"
            inputMode="url"
            maxLength={400}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onEnter(save)}
          />
          <button type="button" className="btn" onClick={save}>
            {m.browser_save()}
            <span className="vh"> : {m.browser_home_page()}</span>
          </button>
        </div>
        <p className="soft small">{m.browser_home_now({ address: state.home })}</p>
      </div>
      <div className="web-form">
        <label htmlFor="nav-moteur">{m.browser_engine()}</label>
        <select
          id="nav-moteur"
          className="input"
          value={state.engine}
          onChange={(event) => act({ do: "set-engine", id: event.target.value })}
        >
          {scene.engines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
