import {
  Clock,
  FilePen,
  Folder,
  Inbox,
  ListFilter,
  type LucideIcon,
  PenLine,
  RefreshCw,
  Send,
  ShieldAlert,
  Trash2,
} from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { SYSTEM_FOLDERS } from "#worker/core/simulators/mailbox/scene.ts";
import { offers } from "#worker/core/simulators/mailbox/state.ts";
import { folderName } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";
import { MakeNamed } from "./make-named.tsx";

const ICONS: Record<string, LucideIcon> = {
  inbox: Inbox,
  drafts: FilePen,
  scheduled: Clock,
  sent: Send,
  junk: ShieldAlert,
  bin: Trash2,
};

/** New message, the folders with what is unread in each, and what serves the whole box. */
export function FolderList(props: MailPartProps) {
  const { scene, state, go, act, say } = props;
  const hasSchedule = offers(state, "schedule");
  const shown = SYSTEM_FOLDERS.filter((id) => id !== "scheduled" || hasSchedule);
  const isIn = (id: string) => state.search === null && state.view.kind !== "rules" && state.folder === id;
  const folderButton = (id: string) => {
    const Icon = ICONS[id] ?? Folder;
    const unread = state.mails.filter((mail) => mail.folder === id && !mail.isRead).length;
    return (
      <li key={id}>
        <button
          type="button"
          className="mail-folder"
          aria-current={isIn(id) ? "page" : undefined}
          onClick={() => go({ do: "folder", folder: id })}
        >
          <Icon className="i" aria-hidden="true" /> <span>{folderName(state, id)}</span>
          {unread === 0 ? null : (
            <b>
              {unread}
              <span className="vh"> {m.mailbox_unread({ count: unread })}</span>
            </b>
          )}
        </button>
      </li>
    );
  };
  const receive = () => {
    if (act({ do: "receive" })) say(m.mailbox_received({ count: scene.arrivals?.length ?? 0 }));
    else say(m.mailbox_nothing_new());
  };
  return (
    <div className="mail-side">
      <button type="button" className="btn main" onClick={() => go({ do: "write" })}>
        <PenLine className="i" aria-hidden="true" /> {m.mailbox_write()}
      </button>
      <nav aria-label={m.mailbox_folders()}>
        <ul className="mail-folders">
          {shown.map(folderButton)}
          {state.folders.map(({ id }) => folderButton(id))}
        </ul>
      </nav>
      {offers(state, "folders") ? <MakeNamed what="folder" {...props} /> : null}
      {offers(state, "rules") ? (
        <button
          type="button"
          className="mail-folder"
          aria-current={state.view.kind === "rules" ? "page" : undefined}
          onClick={() => go({ do: "rules" })}
        >
          <ListFilter className="i" aria-hidden="true" /> <span>{m.mailbox_rules()}</span>
        </button>
      ) : null}
      {scene.arrivals === undefined ? null : (
        <button type="button" className="mail-folder" onClick={receive}>
          <RefreshCw className="i" aria-hidden="true" /> <span>{m.mailbox_receive()}</span>
        </button>
      )}
    </div>
  );
}
