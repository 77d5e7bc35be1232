import { Paperclip, Star } from "lucide-react";
import { type RefObject, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { listMail } from "#worker/core/simulators/mailbox/find-mail.ts";
import type { Mail } from "#worker/core/simulators/mailbox/state.ts";
import { folderName, shortMoment } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";
import { PutSomewhere } from "./put-somewhere.tsx";
import { SearchMail } from "./search-mail.tsx";

/** A folder, or what a search found: rows to open, to tick and to put elsewhere. */
export function MailList(props: MailPartProps & { heading: RefObject<HTMLHeadingElement | null> }) {
  const { state, heading } = props;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const mails = listMail(state);
  const chosen = ticked.filter((id) => mails.some((mail) => mail.id === id));
  const canPut = state.search !== null || (state.folder !== "drafts" && state.folder !== "scheduled");
  const tick = (id: string, isOn: boolean) => setTicked(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <SearchMail {...props} />
      <h2 ref={heading} tabIndex={-1}>
        {state.search === null ? folderName(state, state.folder) : m.mailbox_found({ count: mails.length })}
      </h2>
      {canPut ? <PutSomewhere {...props} messages={chosen} /> : null}
      {mails.length === 0 ? <p className="soft">{m.mailbox_nothing()}</p> : null}
      <ul className="mail-rows">
        {mails.map((mail) => (
          <MailRow
            key={mail.id}
            mail={mail}
            isTicked={chosen.includes(mail.id)}
            canTick={canPut}
            onTick={tick}
            {...props}
          />
        ))}
      </ul>
    </>
  );
}

type RowProps = MailPartProps & {
  mail: Mail;
  isTicked: boolean;
  canTick: boolean;
  onTick(id: string, isOn: boolean): void;
};

function MailRow({ mail, isTicked, canTick, onTick, scene, state, act, go }: RowProps) {
  const subject = mail.subject.trim() === "" ? m.mailbox_no_subject() : mail.subject;
  const isMine = mail.from.address === scene.owner.address;
  const others = [...mail.to, ...mail.cc, ...mail.bcc].map(({ name }) => name).join(", ");
  const who = isMine ? m.mailbox_to_whom({ names: others === "" ? m.mailbox_nobody() : others }) : mail.from.name;
  const open = () => go(mail.folder === "drafts" ? { do: "edit", draft: mail.id } : { do: "open", message: mail.id });
  return (
    <li className={`mail-row${mail.isRead ? "" : " is-unread"}`}>
      {canTick ? (
        <label className="mail-tick">
          <input
            type="checkbox"
            aria-label={m.mailbox_tick({ subject })}
            checked={isTicked}
            onChange={(event) => onTick(mail.id, event.target.checked)}
          />
        </label>
      ) : null}
      <button type="button" id={`courrier-${mail.id}`} className="mail-open" onClick={open}>
        {mail.isRead ? null : <span className="vh">{m.mailbox_not_read()} </span>}
        <span className="mail-who">{who}</span>
        <span className="mail-subject">
          {subject}
          {state.search === null ? null : <i> · {folderName(state, mail.folder)}</i>}
          {state.labels
            .filter(({ id }) => mail.labels.includes(id))
            .map(({ id, name }) => (
              <span key={id} className="mail-label">
                {name}
              </span>
            ))}
        </span>
        <span className="mail-when">
          {mail.files.length === 0 ? null : <Paperclip className="i" role="img" aria-label={m.mailbox_with_file()} />}
          {shortMoment(mail.date, scene.today)}
        </span>
      </button>
      <button
        type="button"
        className={`mail-star${mail.isStarred ? " is-on" : ""}`}
        aria-pressed={mail.isStarred}
        aria-label={m.mailbox_star({ subject })}
        onClick={() => act({ do: "star", message: mail.id, on: !mail.isStarred })}
      >
        <Star className="i" aria-hidden="true" />
      </button>
    </li>
  );
}
