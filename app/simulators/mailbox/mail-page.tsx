import { ArrowLeft, Fish, Forward, Paperclip, Reply, ReplyAll, ShieldAlert } from "lucide-react";
import { type RefObject, useState } from "react";
import { formatFileSize } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { findMail, type Mail, offers } from "#worker/core/simulators/mailbox/state.ts";
import { longMoment, personWords } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";
import { PutSomewhere } from "./put-somewhere.tsx";

type PageProps = MailPartProps & { mail: Mail; heading: RefObject<HTMLHeadingElement | null> };

/** One message: who, when, its text, what it carries, and what may be done with it. */
export function MailPage(props: PageProps) {
  const { mail, heading, state, go } = props;
  const isWaiting = mail.folder === "scheduled";
  const answer = (way: "reply" | "reply-all" | "forward") => go({ do: "answer", message: mail.id, way });
  const report = (as: "junk" | "phishing") =>
    go(
      { do: "report", message: mail.id, as },
      as === "junk" ? m.mailbox_reported_junk() : m.mailbox_reported_phishing(),
    );
  return (
    <article className="mail-page">
      <div className="mail-tools">
        <button type="button" className="btn quiet" onClick={() => go({ do: "close" })}>
          <ArrowLeft className="i" aria-hidden="true" /> {m.mailbox_back()}
        </button>
        {isWaiting ? (
          <button type="button" className="btn" onClick={() => go({ do: "unschedule", message: mail.id })}>
            {m.mailbox_unschedule()}
          </button>
        ) : (
          <>
            <button type="button" className="btn" onClick={() => answer("reply")}>
              <Reply className="i" aria-hidden="true" /> {m.mailbox_reply()}
            </button>
            <button type="button" className="btn" onClick={() => answer("reply-all")}>
              <ReplyAll className="i" aria-hidden="true" /> {m.mailbox_reply_all()}
            </button>
            <button type="button" className="btn" onClick={() => answer("forward")}>
              <Forward className="i" aria-hidden="true" /> {m.mailbox_forward()}
            </button>
          </>
        )}
      </div>
      {isWaiting ? null : (
        <div className="mail-tools">
          <PutSomewhere {...props} messages={[mail.id]} />
          {mail.folder === "junk" ? (
            <button
              type="button"
              className="btn"
              onClick={() => go({ do: "move", messages: [mail.id], folder: "inbox" }, m.mailbox_back_to_inbox())}
            >
              {m.mailbox_not_junk()}
            </button>
          ) : null}
          {offers(state, "report") && !mail.isOwn ? (
            <>
              <button type="button" className="btn" aria-label={m.mailbox_report_junk()} onClick={() => report("junk")}>
                <ShieldAlert className="i" aria-hidden="true" /> {m.mailbox_as_junk()}
              </button>
              <button
                type="button"
                className="btn"
                aria-label={m.mailbox_report_phishing()}
                onClick={() => report("phishing")}
              >
                <Fish className="i" aria-hidden="true" /> {m.mailbox_as_phishing()}
              </button>
            </>
          ) : null}
        </div>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {mail.subject.trim() === "" ? m.mailbox_no_subject() : mail.subject}
      </h2>
      <MailHead mail={mail} />
      <MailBody {...props} />
    </article>
  );
}

function MailHead({ mail }: { mail: Mail }) {
  const people = [
    { name: m.mailbox_from(), list: [mail.from] },
    { name: m.mailbox_to(), list: mail.to },
    { name: m.mailbox_cc(), list: mail.cc },
    { name: m.mailbox_bcc(), list: mail.bcc },
  ].filter(({ list }) => list.length > 0);
  return (
    <div className="mail-head">
      <p>
        <b>{mail.from.name}</b> <span className="soft">{longMoment(mail.date)}</span>
      </p>
      <details>
        <summary>{m.mailbox_details()}</summary>
        <dl>
          {people.map(({ name, list }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{list.map(personWords).join(", ")}</dd>
            </div>
          ))}
          {mail.replyTo === null ? null : (
            <div>
              <dt>{m.mailbox_reply_to()}</dt>
              <dd>{mail.replyTo}</dd>
            </div>
          )}
        </dl>
      </details>
    </div>
  );
}

function MailBody({ mail, state, act }: PageProps) {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const about = mail.about === null ? null : findMail(state, mail.about.message);
  return (
    <>
      <div className="mail-body">
        {mail.body.split("\n").map((line, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never move
          <p key={rank}>{line}</p>
        ))}
      </div>
      {mail.links.map(({ id, text, address }) => (
        <p key={id} className="mail-linked">
          <button type="button" className="link" onClick={() => act({ do: "follow", message: mail.id, link: id })}>
            {text}
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-label={m.mailbox_link_address_of({ text })}
            onClick={() => setSeen([...seen, id])}
          >
            {m.mailbox_link_address()}
          </button>
          <span role="status">
            {seen.includes(id) ? <code>{address}</code> : null}
            {mail.followed.includes(id) ? ` ${m.mailbox_followed()}` : null}
          </span>
        </p>
      ))}
      {[...mail.files, ...mail.sharedFiles].length === 0 ? null : (
        <ul className="mail-files" aria-label={m.mailbox_files()}>
          {mail.files.map(({ id, name, kilobytes }) => (
            <li key={id}>
              <Paperclip className="i" aria-hidden="true" /> {name} ({formatFileSize(kilobytes * 1_000)})
            </li>
          ))}
          {mail.sharedFiles.map(({ id, name }) => (
            <li key={id}>{m.mailbox_link_to({ name })}</li>
          ))}
        </ul>
      )}
      {about === null ? null : <blockquote className="mail-quote">{about.body}</blockquote>}
    </>
  );
}
