import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Cookie } from "#worker/core/simulators/browser/scene.ts";
import type { BrowserProps } from "./browser-props.ts";
import { ErasePanel } from "./erase-panel.tsx";

/** Cookies by domain: look, delete those of one, block one; the rule for other sites; erasing a period. */
export function DataScreen(props: BrowserProps) {
  const { state, act } = props;
  const [isErasing, setErasing] = useState(false);
  const domains = [...new Set([...state.cookies.map(({ domain }) => domain), ...state.blocked])].sort();
  return (
    <>
      <p>
        <label className="web-check">
          <input
            type="checkbox"
            checked={!state.otherSites}
            onChange={(event) => act({ do: "other-sites", on: !event.target.checked })}
          />{" "}
          {m.browser_block_others()}
        </label>
      </p>
      <div className="web-acts">
        <button type="button" className="btn" aria-expanded={isErasing} onClick={() => setErasing(!isErasing)}>
          {m.browser_erase_data()}
        </button>
      </div>
      {isErasing ? <ErasePanel {...props} onDone={() => setErasing(false)} /> : null}
      {domains.length === 0 ? <p>{m.browser_no_cookie()}</p> : null}
      <ul className="web-cards">
        {domains.map((domain) => (
          <DomainCookies
            key={domain}
            {...props}
            domain={domain}
            cookies={state.cookies.filter((cookie) => cookie.domain === domain)}
          />
        ))}
      </ul>
    </>
  );
}

type DomainProps = BrowserProps & { domain: string; cookies: readonly Cookie[] };

function DomainCookies({ domain, cookies, state, go, act, say }: DomainProps) {
  const isBlocked = state.blocked.includes(domain);
  return (
    <li className="web-card">
      <div className="web-card-head">
        <h3>{domain}</h3>
        <span className="soft">{isBlocked ? m.browser_blocked() : m.browser_cookies({ count: cookies.length })}</span>
      </div>
      {cookies.length === 0 ? null : (
        <details>
          <summary>
            {m.browser_details()}
            <span className="vh"> {domain}</span>
          </summary>
          <ul className="web-lines">
            {cookies.map(({ id, name, use }) => (
              <li key={id} className="web-visit">
                <span className="web-code">{name}</span>
                {use === undefined ? null : <span className="soft small">{use}</span>}
                <button type="button" className="btn" onClick={() => go({ do: "drop-cookie", id })}>
                  {m.browser_delete()}
                  <span className="vh"> {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="web-acts">
        {cookies.length === 0 ? null : (
          <button
            type="button"
            className="btn"
            onClick={() => {
              if (go({ do: "drop-cookies", domain })) say(m.browser_removed());
            }}
          >
            {m.browser_delete_cookies()}
            <span className="vh"> {domain}</span>
          </button>
        )}
        <button type="button" className="btn" onClick={() => act({ do: "block", domain, on: !isBlocked })}>
          {isBlocked ? m.browser_allow() : m.browser_block()}
          <span className="vh"> {domain}</span>
        </button>
      </div>
    </li>
  );
}
