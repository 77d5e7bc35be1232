import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { Login } from "#worker/core/simulators/browser/scene.ts";
import { onEnter } from "../on-enter.ts";

type FormProps = {
  id: string;
  seed: number;
  login?: Login;
  onSave(site: string, user: string, password: string): void;
  onCancel(): void;
};

/** Site, name and password of one login. */
export function LoginForm({ id, seed, login, onSave, onCancel }: FormProps) {
  const [site, setSite] = useState(login?.site ?? "");
  const [user, setUser] = useState(login?.user ?? "");
  const [password, setPassword] = useState(login?.password ?? "");
  const save = () => onSave(site, user, password);
  const fields: [string, string, string, (value: string) => void][] = [
    ["site", m.browser_login_site(), site, setSite],
    ["nom", m.browser_login_user(), user, setUser],
    ["secret", m.browser_login_password(), password, setPassword],
  ];
  return (
    <div className="web-ask">
      {fields.map(([name, label, value, set], rank) => (
        <div key={name} className="web-form">
          <label htmlFor={`acces-${name}-${id}`}>{label}</label>
          <input
            {...AS_TYPED}
            id={`acces-${name}-${id}`}
            className="input"
            // biome-ignore lint/a11y/noAutofocus: the form has just been opened by the button beside it
            autoFocus={rank === 0}
            maxLength={80}
            value={value}
            onChange={(event) => set(event.target.value)}
            onKeyDown={onEnter(save)}
          />
        </div>
      ))}
      <div className="web-acts">
        <button type="button" className="btn" onClick={() => setPassword(proposedPassword(seed, site, user))}>
          {m.browser_login_propose()}
        </button>
        <button type="button" className="btn main" onClick={save}>
          {m.browser_save()}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {m.browser_cancel()}
        </button>
      </div>
    </div>
  );
}

const SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789!?*+-=";

/** Sixteen signs made from the scene's seed: a picture of chance, the same after a reload. */
function proposedPassword(seed: number, site: string, user: string): string {
  let mixed = [...`${site}${user}`].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 2_147_483_647, seed + 7);
  return Array.from({ length: 16 }, () => {
    mixed = (mixed * 48_271) % 2_147_483_647;
    return SIGNS[mixed % SIGNS.length];
  }).join("");
}
