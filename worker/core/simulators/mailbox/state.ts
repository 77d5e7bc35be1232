import type { AnswerWay, MailboxScene, MailFile, Message, Named, NamedRule } from "./scene.ts";

/** A message as the mailbox keeps it: received, being written, waiting for its hour, or sent. */
export type Mail = Required<Omit<Message, "replyTo">> & {
  replyTo: string | null;
  isStarred: boolean;
  reportedAs: "junk" | "phishing" | null;
  /** shared by a link, and to whom that link opens */
  sharedFiles: readonly (MailFile & { access: "recipients" | "anyone" })[];
  /** what it answers or passes on */
  about: { way: AnswerWay; message: string } | null;
  /** was it written here, from the scene's start on */
  isOwn: boolean;
  /** links that were followed */
  followed: readonly string[];
};

export type MailSearch = { text: string; from: string; hasFile: boolean };

export type MailboxState = {
  scene: MailboxScene;
  /** what is on screen */
  view: { kind: "list" } | { kind: "message"; id: string } | { kind: "draft"; id: string } | { kind: "rules" };
  /** the folder behind it */
  folder: string;
  /** a search over all folders, in the place of the folder */
  search: MailSearch | null;
  mails: readonly Mail[];
  folders: readonly Named[];
  labels: readonly Named[];
  rules: readonly NamedRule[];
  hasReceived: boolean;
  /** how many things were made here: the next one's number */
  made: number;
};

export function beginMailbox(scene: MailboxScene): MailboxState {
  return {
    scene,
    view: { kind: "list" },
    folder: "inbox",
    search: null,
    mails: scene.messages.map(asMail),
    folders: scene.folders,
    labels: scene.labels ?? [],
    rules: scene.rules ?? [],
    hasReceived: false,
    made: 0,
  };
}

export function asMail(message: Message): Mail {
  return {
    cc: [],
    bcc: [],
    files: [],
    links: [],
    labels: [],
    isRead: false,
    isStarred: false,
    reportedAs: null,
    sharedFiles: [],
    about: null,
    isOwn: false,
    followed: [],
    ...message,
    replyTo: message.replyTo ?? null,
  };
}

export function findMail({ mails }: Pick<MailboxState, "mails">, id: string): Mail | null {
  return mails.find((mail) => mail.id === id) ?? null;
}

/** The draft on screen, or null. */
export function openDraft(state: MailboxState): Mail | null {
  return state.view.kind === "draft" ? findMail(state, state.view.id) : null;
}

export function changeMail(state: MailboxState, id: string, change: Partial<Mail>): MailboxState {
  return { ...state, mails: state.mails.map((mail) => (mail.id === id ? { ...mail, ...change } : mail)) };
}

/** Does the scene offer that part of the tool? What it starts with is always offered. */
export function offers({ scene }: Pick<MailboxState, "scene">, part: NonNullable<MailboxScene["offers"]>[number]) {
  return scene.offers?.includes(part) === true;
}

/** Folders where a message may be put by hand or by a rule. */
export function targetFolders({ folders }: Pick<MailboxState, "folders">): readonly string[] {
  return ["inbox", ...folders.map(({ id }) => id), "junk", "bin"];
}

/** Case, accents and outer spaces away: as searches and rules compare. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase().trim();
}
