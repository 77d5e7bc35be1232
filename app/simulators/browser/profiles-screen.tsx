import { UserRound } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { BrowserProps } from "./browser-props.ts";
import { NameField } from "./name-field.tsx";

/** Separate spaces in one browser, each with its bookmarks, logins and extensions. */
export function ProfilesScreen({ state, act, say }: BrowserProps) {
  return (
    <>
      <ul className="web-cards">
        {state.profiles.map(({ id, name }) => {
          const count = [...state.bookmarks, ...state.logins, ...state.extensions].filter(
            (thing) => thing.profile === id,
          ).length;
          return (
            <li key={id} className="web-card">
              <div className="web-card-head">
                <UserRound className="i" aria-hidden="true" />
                <h3>{name}</h3>
                <span className="soft">{m.browser_profile_holds({ count })}</span>
              </div>
              <button
                type="button"
                className="btn"
                aria-pressed={id === state.profile}
                onClick={() => {
                  if (act({ do: "use-profile", id })) say(m.browser_profile_used({ name }));
                }}
              >
                {id === state.profile ? m.browser_profile_current() : m.browser_profile_use()}
                <span className="vh"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <NameField
        id="profil"
        label={m.browser_new_profile()}
        onName={(name) => {
          if (act({ do: "add-profile", name })) say(m.browser_kept());
        }}
      />
    </>
  );
}
