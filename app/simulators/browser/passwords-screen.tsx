import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Login } from "#worker/core/simulators/browser/scene.ts";
import { AskedButton } from "./asked-button.tsx";
import type { BrowserProps } from "./browser-props.ts";
import { LoginForm } from "./login-form.tsx";
import { ProfileChoice } from "./profile-choice.tsx";

/** The password manager: find, show, change, add. */
export function PasswordsScreen(props: BrowserProps) {
  const { state, go, say } = props;
  const [wanted, setWanted] = useState("");
  const [changing, setChanging] = useState<string | null>(null);
  const own = state.logins.filter(
    ({ profile, site, user }) =>
      profile === state.profile && `${site} ${user}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const save = (id: string | undefined) => (site: string, user: string, password: string) => {
    if (go({ do: "save-login", ...(id === undefined ? {} : { id }), site, user, password })) {
      say(m.browser_kept());
      setChanging(null);
    }
  };
  return (
    <>
      <div className="web-acts">
        <input
          className="input web-find"
          type="search"
          aria-label={m.browser_login_search()}
          placeholder={m.browser_login_search()}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <button type="button" className="btn" aria-expanded={changing === NEW} onClick={() => setChanging(NEW)}>
          {m.browser_login_add()}
        </button>
      </div>
      {changing === NEW ? (
        <LoginForm id={NEW} seed={props.scene.seed} onSave={save(undefined)} onCancel={() => setChanging(null)} />
      ) : null}
      {own.length === 0 ? <p>{m.browser_no_login()}</p> : null}
      <ul className="web-cards">
        {own.map((login) => (
          <li key={login.id} className="web-card">
            {changing === login.id ? (
              <LoginForm
                id={login.id}
                seed={props.scene.seed}
                login={login}
                onSave={save(login.id)}
                onCancel={() => setChanging(null)}
              />
            ) : (
              <LoginLine login={login} onChange={() => setChanging(login.id)} {...props} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const NEW = "nouveau";

function LoginLine({ login, onChange, ...props }: BrowserProps & { login: Login; onChange(): void }) {
  const { id, site, user, password } = login;
  const [isSeen, setSeen] = useState(false);
  const about = `${site}, ${user}`;
  return (
    <>
      <div className="web-card-head">
        <h3>{site}</h3>
        <span>{user}</span>
        <span className="web-code">{isSeen ? password : "••••••••"}</span>
      </div>
      <div className="web-acts">
        <button type="button" className="btn" aria-pressed={isSeen} onClick={() => setSeen(!isSeen)}>
          {m.browser_login_show()}
          <span className="vh"> {about}</span>
        </button>
        <button type="button" className="btn" onClick={onChange}>
          {m.browser_change()}
          <span className="vh"> {about}</span>
        </button>
        <AskedButton
          text={m.browser_delete()}
          about={about}
          asks={m.browser_login_delete_ask({ site })}
          onPress={() => {
            if (props.go({ do: "drop-login", id })) props.say(m.browser_removed());
          }}
        />
        <ProfileChoice {...props} id={id} name={about} />
      </div>
    </>
  );
}
