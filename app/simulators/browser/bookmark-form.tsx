import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { onEnter } from "../on-enter.ts";
import type { BrowserProps } from "./browser-props.ts";

type FormProps = BrowserProps & {
  id: string;
  title: string;
  folder: string;
  onSave(title: string, folder: string): void;
  onCancel(): void;
};

/** Name and folder of a bookmark, before they are kept. */
export function BookmarkForm({ id, title: first, folder: firstFolder, state, onSave, onCancel }: FormProps) {
  const [title, setTitle] = useState(first);
  const [folder, setFolder] = useState(firstFolder);
  const save = () => onSave(title, folder);
  return (
    <div className="web-form">
      <label htmlFor={`signet-nom-${id}`}>{m.browser_bookmark_name()}</label>
      <input
        id={`signet-nom-${id}`}
        className="input"
        // biome-ignore lint/a11y/noAutofocus: the form has just been opened by the button beside it
        autoFocus
        autoComplete="off"
        maxLength={80}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onEnter(save)}
      />
      <label htmlFor={`signet-dossier-${id}`}>{m.browser_folder()}</label>
      <select
        id={`signet-dossier-${id}`}
        className="input"
        value={folder}
        onChange={(event) => setFolder(event.target.value)}
      >
        {state.folders.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <div className="web-acts">
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
