import { listMail } from "./find-mail.ts";
import type { MailboxAction, Named } from "./scene.ts";
import { sortMail } from "./sort-mail.ts";
import { asMail, changeMail, findMail, type Mail, type MailboxState, offers, plain, targetFolders } from "./state.ts";

type FileAction = Extract<
  MailboxAction,
  { do: "move" | "star" | "label" | "report" | "follow" | "make-folder" | "make-label" | "receive" }
>;

/** What is done to messages that are there, and to the places for them. Null: it cannot be done, or changes nothing. */
export function fileMail(state: MailboxState, action: FileAction): MailboxState | null {
  switch (action.do) {
    case "move": {
      const mails = reachable(state, action.messages);
      if (mails === null || !targetFolders(state).includes(action.folder)) return null;
      if (mails.every(({ folder }) => folder === action.folder)) return null;
      const moved = mails.reduce((now, { id }) => changeMail(now, id, { folder: action.folder }), state);
      return backToList(moved, mails);
    }
    case "star": {
      const mail = shownMail(state).find(({ id }) => id === action.message);
      if (mail === undefined || mail.isStarred === action.on) return null;
      return changeMail(state, mail.id, { isStarred: action.on });
    }
    case "label": {
      const mails = reachable(state, action.messages);
      const isThere = offers(state, "labels") && state.labels.some(({ id }) => id === action.label);
      if (mails === null || !isThere) return null;
      const changing = mails.filter(({ labels }) => labels.includes(action.label) !== action.on);
      if (changing.length === 0) return null;
      return changing.reduce((now, { id, labels }) => {
        const without = labels.filter((one) => one !== action.label);
        return changeMail(now, id, { labels: action.on ? [...without, action.label] : without });
      }, state);
    }
    case "report": {
      const mail = reachable(state, [action.message])?.[0];
      if (!offers(state, "report") || mail === undefined || mail.isOwn || mail.reportedAs === action.as) return null;
      return backToList(changeMail(state, mail.id, { reportedAs: action.as, folder: "junk" }), [mail]);
    }
    case "follow": {
      const mail = findMail(state, action.message);
      const isShown = state.view.kind === "message" && state.view.id === action.message;
      const link = mail?.links.find(({ id }) => id === action.link);
      if (mail === null || !isShown || link === undefined || mail.followed.includes(link.id)) return null;
      return changeMail(state, mail.id, { followed: [...mail.followed, link.id] });
    }
    case "make-folder": {
      const made = offers(state, "folders") ? makeNamed(state, state.folders, "folder", action.name) : null;
      return made === null ? null : { ...state, made: state.made + 1, folders: [...state.folders, made] };
    }
    case "make-label": {
      const made = offers(state, "labels") ? makeNamed(state, state.labels, "label", action.name) : null;
      return made === null ? null : { ...state, made: state.made + 1, labels: [...state.labels, made] };
    }
    case "receive": {
      if (state.scene.arrivals === undefined || state.hasReceived) return null;
      const arrived = state.scene.arrivals.map((message) => {
        const mail = asMail(message);
        return { ...mail, ...sortMail(state.rules, mail) };
      });
      return { ...state, hasReceived: true, mails: [...arrived, ...state.mails] };
    }
  }
}

/** What is in front of the eyes: the list, or the message that is open. */
function shownMail(state: MailboxState): readonly Mail[] {
  const { view } = state;
  if (view.kind === "list") return listMail(state);
  return view.kind === "message" ? state.mails.filter(({ id }) => id === view.id) : [];
}

/** The messages, when all are shown and none is being written or waits for its hour. */
function reachable(state: MailboxState, ids: readonly string[]): readonly Mail[] | null {
  const mails = shownMail(state).filter(({ id }) => ids.includes(id));
  const isWhole = ids.length > 0 && mails.length === ids.length;
  return isWhole && mails.every(({ folder }) => folder !== "drafts" && folder !== "scheduled") ? mails : null;
}

/** After the open message has gone elsewhere, its list. */
function backToList(state: MailboxState, gone: readonly Mail[]): MailboxState {
  const { view } = state;
  return view.kind === "message" && gone.some(({ id }) => id === view.id)
    ? { ...state, view: { kind: "list" } }
    : state;
}

function makeNamed({ made }: MailboxState, there: readonly Named[], what: string, name: string): Named | null {
  const isFree = plain(name) !== "" && !there.some((one) => plain(one.name) === plain(name));
  return isFree ? { id: `${what}-${made + 1}`, name } : null;
}
