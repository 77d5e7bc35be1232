import { X } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { RecipientField as Field, MailboxScene } from "#worker/core/simulators/mailbox/scene.ts";
import { type Mail, plain } from "#worker/core/simulators/mailbox/state.ts";
import { readAddress } from "#worker/core/simulators/mailbox/write-mail.ts";
import { onEnter } from "../on-enter.ts";
import type { MailPartProps } from "./mailbox-props.ts";

export const FIELD_NAMES: Record<Field, () => string> = {
  to: m.mailbox_to,
  cc: m.mailbox_cc,
  bcc: m.mailbox_bcc,
};

/** To, Cc or Bcc: who is in it, and a field that takes a name of the book or an address. */
export function RecipientField({ field, draft, scene, act, say }: MailPartProps & { field: Field; draft: Mail }) {
  const [typed, setTyped] = useState("");
  const [isRefused, setRefused] = useState(false);
  const id = `courrier-${field}`;
  const add = () => {
    if (typed.trim() === "") return setRefused(false);
    const who = findWho(scene, typed);
    const isAdded = who !== null && act({ do: "address", field, who });
    setRefused(who === null);
    if (who === null) return;
    setTyped("");
    if (isAdded) say(m.mailbox_added({ who: typed.trim(), field: FIELD_NAMES[field]() }));
  };
  return (
    <div className="mail-line">
      <label htmlFor={id}>{FIELD_NAMES[field]()}</label>
      <div className="mail-people">
        {draft[field].map(({ name, address }) => (
          <span key={address} className="mail-person" title={address}>
            {name}
            <button
              type="button"
              aria-label={m.mailbox_remove_person({ name, field: FIELD_NAMES[field]() })}
              onClick={() => {
                if (act({ do: "unaddress", field, address })) document.getElementById(id)?.focus();
              }}
            >
              <X className="i" aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          {...AS_TYPED}
          id={id}
          className="input"
          list="courrier-carnet"
          value={typed}
          maxLength={120}
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? `${id}-erreur` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={onEnter(add)}
        />
      </div>
      {field === "to" ? (
        <datalist id="courrier-carnet">
          {scene.contacts.map((contact) => (
            <option key={contact.id} value={contact.name} />
          ))}
        </datalist>
      ) : null}
      {isRefused ? (
        <span id={`${id}-erreur`} className="mail-error" role="alert">
          {m.mailbox_who_refused()}
        </span>
      ) : null}
    </div>
  );
}

/** The contact of that name, or the address typed; null for neither. */
function findWho({ contacts }: MailboxScene, typed: string): string | null {
  const contact = contacts.find(
    (one) => plain(one.name) === plain(typed) || ("address" in one && one.address === plain(typed)),
  );
  return contact?.id ?? readAddress(typed);
}
