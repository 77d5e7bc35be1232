import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { Link, Role } from "#worker/core/simulators/files/scene.ts";
import { onEnter } from "../on-enter.ts";
import { ROLE_WORDS } from "./files-words.ts";

const ROLES = ["read", "comment", "edit"] as const satisfies readonly Role[];
const NEW_LINK: Link = { audience: "anyone", role: "read", until: null, password: "", download: true };

/** The link of what is shared: for whom, what it lets them do, until when. */
export function LinkFields({ link, onLink }: { link: Link | null; onLink(link: Link | null): void }) {
  const [password, setPassword] = useState(link?.password ?? "");
  if (link === null)
    return (
      <fieldset className="fic-link">
        <legend>{m.files_link()}</legend>
        <p>{m.files_link_none()}</p>
        <button type="button" className="btn" onClick={() => onLink(NEW_LINK)}>
          {m.files_link_make()}
        </button>
      </fieldset>
    );
  const set = (fields: Partial<Link>) => onLink({ ...link, ...fields });
  return (
    <fieldset className="fic-link">
      <legend>{m.files_link()}</legend>
      <label>
        {m.files_link_audience()}
        <select
          className="input"
          value={link.audience}
          onChange={(event) => set({ audience: event.target.value === "named" ? "named" : "anyone" })}
        >
          <option value="anyone">{m.files_link_anyone()}</option>
          <option value="named">{m.files_link_named()}</option>
        </select>
      </label>
      <label>
        {m.files_role()}
        <select
          className="input"
          value={link.role}
          onChange={(event) => set({ role: ROLES.find((one) => one === event.target.value) ?? "read" })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]()}
            </option>
          ))}
        </select>
      </label>
      <label>
        {m.files_link_until()}
        <input
          className="input"
          type="date"
          value={link.until ?? ""}
          onChange={(event) => set({ until: event.target.value || null })}
          onKeyDown={onEnter(() => {})}
        />
      </label>
      <label>
        {m.files_link_password()}
        <input
          {...AS_TYPED}
          className="input"
          type="text"
          value={password}
          maxLength={60}
          onChange={(event) => setPassword(event.target.value)}
          onBlur={() => set({ password })}
          onKeyDown={onEnter(() => set({ password }))}
        />
      </label>
      <label className="fic-check">
        <input type="checkbox" checked={link.download} onChange={(event) => set({ download: event.target.checked })} />{" "}
        {m.files_link_download()}
      </label>
      <button type="button" className="btn" onClick={() => onLink(null)}>
        {m.files_link_remove()}
      </button>
    </fieldset>
  );
}
