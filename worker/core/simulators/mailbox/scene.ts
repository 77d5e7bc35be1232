import type { SceneBase } from "../simulator.ts";

/** Somebody's mailbox: folders, messages, an address book, files to attach, rules that sort what comes. */
export type MailboxScene = SceneBase & {
  simulator: "mailbox";
  /** the title of the window, e.g. "Messagerie d’Inès" */
  name: string;
  owner: Person;
  contacts: readonly Contact[];
  /** the owner's own folders; inbox, drafts, sent, junk and bin are always there */
  folders: readonly Named[];
  messages: readonly Message[];
  /** comes, sorted by the rules of that moment, when "Relever le courrier" is pressed; absent: no such button */
  arrivals?: readonly Message[];
  /** files of the computer, to attach or to share */
  files?: readonly MailFile[];
  /** the most that the attachments of one message may weigh together, in kB */
  heaviestKilobytes?: number;
  labels?: readonly Named[];
  rules?: readonly NamedRule[];
  /** parts of the tool that a simple task does without; `links`: a file may be shared by a link */
  offers?: readonly MailboxOffer[];
};

export type MailboxOffer = "folders" | "labels" | "rules" | "schedule" | "links" | "report";

export type Named = { id: string; name: string };
/** `address` is in lower case: it names the person in facts, in both languages. */
export type Person = { name: string; address: string };
/** One person, or a group of persons of the book, which fills in all of them. */
export type Contact =
  | (Person & { id: string; role?: string })
  | { id: string; name: string; members: readonly string[] };
export type MailFile = { id: string; name: string; kilobytes: number };

export const SYSTEM_FOLDERS = ["inbox", "drafts", "scheduled", "sent", "junk", "bin"] as const;

export type Message = {
  id: string;
  folder: string;
  from: Person;
  to: readonly Person[];
  cc?: readonly Person[];
  bcc?: readonly Person[];
  /** another address than the sender's, where answers go: a sign to look at */
  replyTo?: string;
  /** local, `2026-11-25T18:10` */
  date: string;
  subject: string;
  /** plain text, one paragraph a line */
  body: string;
  files?: readonly MailFile[];
  /** what is shown and where it leads */
  links?: readonly { id: string; text: string; address: string }[];
  isRead?: boolean;
  labels?: readonly string[];
};

/** All (or one, when `isAny`) of the conditions true: the message goes to the folder, gets the label, or both. */
export type MailRule = {
  isAny: boolean;
  conditions: MailCondition[];
  folder: string | null;
  label: string | null;
};
export type NamedRule = MailRule & { id: string };
/** `to` looks at To and Cc, names and addresses; case and accents do not count. */
export type MailCondition = { field: "from" | "to" | "subject" | "body"; has: string } | { field: "files" };

export type RecipientField = "to" | "cc" | "bcc";
export type AnswerWay = "reply" | "reply-all" | "forward";

export type MailboxAction =
  /** looks: a folder, a message, the rules' page, what is searched, a draft taken up again, back to the list */
  | { do: "folder"; folder: string }
  | { do: "open"; message: string }
  | { do: "rules" }
  | { do: "search"; text: string; from: string; hasFile: boolean }
  | { do: "edit"; draft: string }
  | { do: "close" }
  /** the messages named, from the list or from the one open */
  | { do: "move"; messages: string[]; folder: string }
  | { do: "star"; message: string; on: boolean }
  | { do: "label"; messages: string[]; label: string; on: boolean }
  | { do: "report"; message: string; as: "junk" | "phishing" }
  | { do: "follow"; message: string; link: string }
  | { do: "make-folder"; name: string }
  | { do: "make-label"; name: string }
  | { do: "receive" }
  /** a new draft, open at once */
  | { do: "write" }
  | { do: "answer"; message: string; way: AnswerWay }
  /** of the draft that is open; `who` is a contact's id or an address in lower case */
  | { do: "address"; field: RecipientField; who: string }
  | { do: "unaddress"; field: RecipientField; address: string }
  | { do: "subject"; text: string }
  | { do: "body"; text: string }
  | { do: "attach"; file: string }
  | { do: "link"; file: string; access: "recipients" | "anyone" }
  | { do: "detach"; file: string }
  | { do: "discard" }
  | { do: "send" }
  | { do: "schedule"; at: string }
  | { do: "unschedule"; message: string }
  | { do: "save-rule"; rule: string | null; is: MailRule }
  | { do: "delete-rule"; rule: string }
  | { do: "raise-rule"; rule: string }
  | { do: "run-rules" };
