import { Puzzle } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Extension } from "#worker/core/simulators/browser/scene.ts";
import { AskedButton } from "./asked-button.tsx";
import type { BrowserProps } from "./browser-props.ts";
import { ProfileChoice } from "./profile-choice.tsx";

/** What was added to the browser: what each does, by whom, with which rights. */
export function ExtensionsScreen(props: BrowserProps) {
  const own = props.state.extensions.filter(({ profile }) => profile === props.state.profile);
  if (own.length === 0) return <p>{m.browser_no_extension()}</p>;
  return (
    <ul className="web-cards">
      {own.map((extension) => (
        <ExtensionCard key={extension.id} extension={extension} {...props} />
      ))}
    </ul>
  );
}

function ExtensionCard({ extension, ...props }: BrowserProps & { extension: Extension }) {
  const { id, name, about, by, rights, note, on } = extension;
  return (
    <li className="web-card">
      <div className="web-card-head">
        <Puzzle className="i" aria-hidden="true" />
        <h3>{name}</h3>
        <label className="web-check">
          <input
            type="checkbox"
            role="switch"
            aria-checked={on}
            className="set-switch"
            checked={on}
            onChange={(event) => props.act({ do: "switch-extension", id, on: event.target.checked })}
          />
          <span className="vh">{m.browser_extension_on({ name })}</span>
        </label>
      </div>
      <p>{about}</p>
      <details>
        <summary>
          {m.browser_details()}
          <span className="vh"> {name}</span>
        </summary>
        <dl>
          <dt>{m.browser_extension_by()}</dt>
          <dd>{by}</dd>
          {note === undefined ? null : (
            <>
              <dt>{m.browser_extension_note()}</dt>
              <dd>{note}</dd>
            </>
          )}
          <dt>{m.browser_rights()}</dt>
          <dd>
            {rights.length === 0 ? (
              m.browser_no_right()
            ) : (
              <ul>
                {rights.map((right) => (
                  <li key={right}>{right}</li>
                ))}
              </ul>
            )}
          </dd>
        </dl>
      </details>
      <div className="web-acts">
        <AskedButton
          text={m.browser_uninstall()}
          about={name}
          asks={m.browser_uninstall_ask({ name })}
          onPress={() => {
            if (props.go({ do: "drop-extension", id })) props.say(m.browser_removed());
          }}
        />
        <ProfileChoice {...props} id={id} name={name} />
      </div>
    </li>
  );
}
