import type { Simulator } from "../simulator.ts";
import { fileMail } from "./file-mail.ts";
import { isEmptySearch } from "./find-mail.ts";
import { readFacts } from "./read-facts.ts";
import { type MailboxAction, type MailboxScene, SYSTEM_FOLDERS } from "./scene.ts";
import { changeRules } from "./sort-mail.ts";
import { beginMailbox, changeMail, findMail, type MailboxState, offers } from "./state.ts";
import { beginDraft, changeDraft } from "./write-mail.ts";

type Look = Extract<MailboxAction, { do: "folder" | "open" | "rules" | "search" | "edit" | "close" }>;

const LOOKS: readonly MailboxAction["do"][] = ["folder", "open", "rules", "search", "edit", "close"];

export const MAILBOX: Simulator<MailboxScene, MailboxState, MailboxAction> = {
  begin: beginMailbox,

  apply(state, action) {
    switch (action.do) {
      case "folder":
      case "open":
      case "rules":
      case "search":
      case "edit":
      case "close": {
        const next = look(state, action);
        return next === null ? null : dropEmptyDraft(state, next);
      }
      case "write":
      case "answer": {
        const next = beginDraft(state, action);
        return next === null ? null : dropEmptyDraft(state, next);
      }
      case "move":
      case "star":
      case "label":
      case "report":
      case "follow":
      case "make-folder":
      case "make-label":
      case "receive":
        return fileMail(state, action);
      case "save-rule":
      case "delete-rule":
      case "raise-rule":
      case "run-rules":
        return changeRules(state, action);
      case "unschedule": {
        const mail = findMail(state, action.message);
        if (mail?.folder !== "scheduled") return null;
        const drafted = changeMail(state, mail.id, { folder: "drafts", date: state.scene.today });
        return { ...drafted, view: { kind: "draft", id: mail.id } };
      }
      default:
        return changeDraft(state, action);
    }
  },

  facts: readFacts,

  isLook: (action) => LOOKS.includes(action.do),

  merge(last, next) {
    const isText = next.do === "subject" || next.do === "body" || next.do === "search";
    return isText && last.do === next.do ? next : null;
  },
};

function look(state: MailboxState, action: Look): MailboxState | null {
  const { view } = state;
  switch (action.do) {
    case "folder": {
      const isThere = [...SYSTEM_FOLDERS, ...state.folders.map(({ id }) => id)].includes(action.folder);
      const isShown = view.kind === "list" && state.search === null && state.folder === action.folder;
      return isThere && !isShown ? { ...state, view: { kind: "list" }, folder: action.folder, search: null } : null;
    }
    case "open": {
      const mail = findMail(state, action.message);
      if (mail === null || mail.folder === "drafts") return null;
      if (view.kind === "message" && view.id === mail.id) return null;
      return changeMail({ ...state, view: { kind: "message", id: mail.id } }, mail.id, { isRead: true });
    }
    case "rules":
      return offers(state, "rules") && view.kind !== "rules" ? { ...state, view: { kind: "rules" } } : null;
    case "search": {
      const { text, from, hasFile } = action;
      const search = isEmptySearch(action) ? null : { text, from, hasFile };
      const isSame = JSON.stringify(search) === JSON.stringify(state.search) && view.kind === "list";
      return isSame ? null : { ...state, view: { kind: "list" }, search };
    }
    case "edit": {
      const isDraft = findMail(state, action.draft)?.folder === "drafts";
      const isOpen = view.kind === "draft" && view.id === action.draft;
      return isDraft && !isOpen ? { ...state, view: { kind: "draft", id: action.draft } } : null;
    }
    case "close":
      return view.kind === "list" ? null : { ...state, view: { kind: "list" } };
  }
}

/** A draft of one's own that is left with nothing in it is not kept. */
function dropEmptyDraft({ view }: MailboxState, next: MailboxState): MailboxState {
  const left = view.kind === "draft" ? findMail(next, view.id) : null;
  if (left === null || !left.isOwn || left.about !== null) return next;
  const parts = [left.to, left.cc, left.bcc, left.files, left.sharedFiles, left.subject.trim(), left.body.trim()];
  if (parts.some((part) => part.length > 0)) return next;
  return { ...next, mails: next.mails.filter(({ id }) => id !== left.id) };
}
