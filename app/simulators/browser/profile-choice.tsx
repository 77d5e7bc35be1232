import { m } from "#app/i18n/paraglide/messages.js";
import type { BrowserProps } from "./browser-props.ts";

/** Moves a bookmark, a login or an extension to another profile. */
export function ProfileChoice({ id, name, state, go, say }: BrowserProps & { id: string; name: string }) {
  if (state.profiles.length < 2) return null;
  return (
    <label className="web-profile small">
      {m.browser_profile()}
      <span className="vh"> {name}</span>
      <select
        className="input"
        value={state.profile}
        onChange={(event) => {
          if (go({ do: "move-to-profile", id, profile: event.target.value })) say(m.browser_moved());
        }}
      >
        {state.profiles.map((profile) => (
          <option key={profile.id} value={profile.id}>
            {profile.name}
          </option>
        ))}
      </select>
    </label>
  );
}
