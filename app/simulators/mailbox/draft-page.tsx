import { ArrowLeft, Clock, Paperclip, Send, Trash2 } from "lucide-react";
import { type RefObject, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { findMail, type Mail, offers } from "#worker/core/simulators/mailbox/state.ts";
import { RECIPIENT_FIELDS, whyNotSent } from "#worker/core/simulators/mailbox/write-mail.ts";
import { KeptText } from "../kept-text.tsx";
import { AddressBook } from "./address-book.tsx";
import { DraftFiles } from "./draft-files.tsx";
import type { MailPartProps } from "./mailbox-props.ts";
import { RecipientField } from "./recipient-field.tsx";
import { SendLater } from "./send-later.tsx";

type DraftProps = MailPartProps & { draft: Mail; heading: RefObject<HTMLHeadingElement | null> };

const TITLES = {
  new: m.mailbox_new_message,
  reply: m.mailbox_reply,
  "reply-all": m.mailbox_reply_all,
  forward: m.mailbox_forward,
};

/** A message being written. Each field is kept when it is left; the commands stand above, where nothing moves them. */
export function DraftPage(props: DraftProps) {
  const { draft, heading, scene, state, act, go } = props;
  const [asked, setAsked] = useState<"book" | "files" | "later" | null>(null);
  const [hasTried, setTried] = useState(false);
  const why = hasTried ? whyNotSent(state, draft) : null;
  const about = draft.about === null ? null : findMail(state, draft.about.message);
  const toggle = (what: "book" | "files" | "later") => setAsked(asked === what ? null : what);
  const send = () => {
    setTried(true);
    go({ do: "send" }, m.mailbox_sent_now());
  };
  return (
    <div className="mail-page">
      <div className="mail-tools">
        <button type="button" className="btn quiet" onClick={() => go({ do: "close" }, m.mailbox_draft_kept())}>
          <ArrowLeft className="i" aria-hidden="true" /> {m.mailbox_back()}
        </button>
        <button type="button" className="btn main" onClick={send}>
          <Send className="i" aria-hidden="true" /> {m.mailbox_send()}
        </button>
        {offers(state, "schedule") ? (
          <button type="button" className="btn" aria-expanded={asked === "later"} onClick={() => toggle("later")}>
            <Clock className="i" aria-hidden="true" /> {m.mailbox_schedule()}
          </button>
        ) : null}
        {scene.files === undefined ? null : (
          <button type="button" className="btn" aria-expanded={asked === "files"} onClick={() => toggle("files")}>
            <Paperclip className="i" aria-hidden="true" /> {m.mailbox_attach_files()}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={() => go({ do: "discard" }, m.mailbox_discarded())}>
          <Trash2 className="i" aria-hidden="true" /> {m.mailbox_discard()}
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {TITLES[draft.about?.way ?? "new"]()}
      </h2>
      {why === null ? null : (
        <p className="mail-error" role="alert">
          {why === "NO_RECIPIENT" ? m.mailbox_no_recipient() : m.mailbox_too_heavy()}
        </p>
      )}
      {asked === "later" ? <SendLater {...props} onTried={() => setTried(true)} /> : null}
      {RECIPIENT_FIELDS.map((field) => (
        <RecipientField key={field} field={field} {...props} />
      ))}
      <p className="mail-book-door">
        <button type="button" className="btn quiet" aria-expanded={asked === "book"} onClick={() => toggle("book")}>
          {m.mailbox_book()}
        </button>
      </p>
      {asked === "book" ? <AddressBook {...props} /> : null}
      <div className="mail-line">
        <label htmlFor="courrier-objet">{m.mailbox_subject()}</label>
        <KeptText
          id="courrier-objet"
          text={draft.subject}
          longest={200}
          onKeep={(text) => void act({ do: "subject", text })}
        />
      </div>
      <DraftFiles {...props} isAsked={asked === "files"} />
      <label className="vh" htmlFor="courrier-texte">
        {m.mailbox_text()}
      </label>
      <KeptText
        id="courrier-texte"
        text={draft.body}
        longest={2_000}
        rows={6}
        onKeep={(text) => void act({ do: "body", text })}
      />
      {about === null ? null : (
        <blockquote className="mail-quote">
          {m.mailbox_quoted({ name: about.from.name })}
          {"\n"}
          {about.body}
        </blockquote>
      )}
    </div>
  );
}
