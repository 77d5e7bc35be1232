import { useEffect, useRef } from "react";
import { findMail, openDraft } from "#worker/core/simulators/mailbox/state.ts";
import { DraftPage } from "./draft-page.tsx";
import { FolderList } from "./folder-list.tsx";
import { MailList } from "./mail-list.tsx";
import { MailPage } from "./mail-page.tsx";
import type { MailboxProps, MailPartProps } from "./mailbox-props.ts";
import { RulesPage } from "./rules-page.tsx";

/** Folders beside the list, the message, the draft or the rules; on a phone above it, and away while one reads. */
export function MailboxView(props: MailboxProps) {
  const { state, act, say } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const readLast = useRef<string | null>(null);
  const { view } = state;

  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    const row = view.kind === "list" ? document.getElementById(`courrier-${readLast.current}`) : null;
    (row ?? heading.current)?.focus();
    readLast.current = view.kind === "message" ? view.id : null;
  });

  const go: MailPartProps["go"] = (action, said) => {
    const isDone = act(action);
    hasMoved.current = isDone;
    if (isDone && said !== undefined) say(said);
    return isDone;
  };
  const partProps = { ...props, go };
  const mail = view.kind === "message" ? findMail(state, view.id) : null;
  const draft = openDraft(state);
  return (
    <div className={`mail is-${view.kind}`}>
      <FolderList {...partProps} />
      <div className="mail-main">
        {mail !== null ? (
          <MailPage key={mail.id} mail={mail} heading={heading} {...partProps} />
        ) : draft !== null ? (
          <DraftPage key={draft.id} draft={draft} heading={heading} {...partProps} />
        ) : view.kind === "rules" ? (
          <RulesPage heading={heading} {...partProps} />
        ) : (
          <MailList key={state.folder} heading={heading} {...partProps} />
        )}
      </div>
    </div>
  );
}
