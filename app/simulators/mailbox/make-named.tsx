import { FolderPlus, Tag } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { onEnter } from "../on-enter.ts";
import type { MailPartProps } from "./mailbox-props.ts";

/** A new folder or a new label: a button that asks for its name in its own place. */
export function MakeNamed({ what, act, say }: MailPartProps & { what: "folder" | "label" }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const id = `courrier-nouveau-${what}`;
  const make = () => {
    const name = (typed ?? "").trim();
    const isMade = act(what === "folder" ? { do: "make-folder", name } : { do: "make-label", name });
    setRefused(!isMade);
    if (!isMade) return;
    setTyped(null);
    say(m.mailbox_made({ name }));
  };
  const Icon = what === "folder" ? FolderPlus : Tag;
  if (typed === null)
    return (
      <button type="button" className="mail-folder" onClick={() => setTyped("")}>
        <Icon className="i" aria-hidden="true" />{" "}
        <span>{what === "folder" ? m.mailbox_new_folder() : m.mailbox_new_label()}</span>
      </button>
    );
  return (
    <div className="mail-make">
      <label htmlFor={id}>{what === "folder" ? m.mailbox_folder_name() : m.mailbox_label_name()}</label>
      <input
        {...AS_TYPED}
        id={id}
        className="input"
        value={typed}
        maxLength={40}
        // biome-ignore lint/a11y/noAutofocus: the button in this place has just asked for it
        autoFocus
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-erreur` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onEnter(make)}
      />
      {isRefused ? (
        <span id={`${id}-erreur`} className="mail-error" role="alert">
          {m.mailbox_name_refused()}
        </span>
      ) : null}
      <span className="mail-tools">
        <button type="button" className="btn" onClick={make}>
          {m.mailbox_create()}
        </button>
        <button type="button" className="btn quiet" onClick={() => setTyped(null)}>
          {m.mailbox_cancel()}
        </button>
      </span>
    </div>
  );
}
