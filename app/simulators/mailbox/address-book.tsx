import { m } from "#app/i18n/paraglide/messages.js";
import type { Mail } from "#worker/core/simulators/mailbox/state.ts";
import { RECIPIENT_FIELDS } from "#worker/core/simulators/mailbox/write-mail.ts";
import type { MailPartProps } from "./mailbox-props.ts";
import { FIELD_NAMES } from "./recipient-field.tsx";

/** Everyone of the book, each with a button for To, Cc and Bcc; a group adds all its members. */
export function AddressBook({ scene, act, say }: MailPartProps & { draft: Mail }) {
  return (
    <ul className="mail-book" aria-label={m.mailbox_book()}>
      {scene.contacts.map((contact) => (
        <li key={contact.id}>
          <span className="mail-book-who">
            <b>{contact.name}</b>
            <span className="soft">
              {"members" in contact
                ? m.mailbox_group_of({ count: contact.members.length })
                : [contact.role, contact.address].filter(Boolean).join(" · ")}
            </span>
          </span>
          {RECIPIENT_FIELDS.map((field) => (
            <button
              key={field}
              type="button"
              className="btn"
              aria-label={m.mailbox_put_in({ name: contact.name, field: FIELD_NAMES[field]() })}
              onClick={() => {
                if (act({ do: "address", field, who: contact.id }))
                  say(m.mailbox_added({ who: contact.name, field: FIELD_NAMES[field]() }));
              }}
            >
              {FIELD_NAMES[field]()}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
