import { parseIsoDate } from "../../kernel/civil-date.ts";
import { parseWallTime } from "../../kernel/wall-time.ts";
import type { AnswerWay, MailboxAction, MailboxScene, Person, RecipientField } from "./scene.ts";
import { asMail, changeMail, findMail, type Mail, type MailboxState, offers, openDraft } from "./state.ts";

type NewDraft = Extract<MailboxAction, { do: "write" | "answer" }>;
type DraftAction = Extract<
  MailboxAction,
  {
    do: "address" | "unaddress" | "subject" | "body" | "attach" | "link" | "detach" | "discard" | "send" | "schedule";
  }
>;

export const RECIPIENT_FIELDS = ["to", "cc", "bcc"] as const satisfies RecipientField[];
const ADDRESS = /^[a-z0-9._+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** An address as one types it, made plain; null when it is none. */
export function readAddress(typed: string): string | null {
  const address = typed.trim().toLowerCase();
  return ADDRESS.test(address) ? address : null;
}

/** Why the draft cannot leave now: nobody to send it to, attachments heavier together than the box allows. */
export function whyNotSent({ scene }: Pick<MailboxState, "scene">, draft: Mail): "NO_RECIPIENT" | "TOO_HEAVY" | null {
  if (RECIPIENT_FIELDS.every((field) => draft[field].length === 0)) return "NO_RECIPIENT";
  return weightOf(draft) > (scene.heaviestKilobytes ?? Number.POSITIVE_INFINITY) ? "TOO_HEAVY" : null;
}

/** kB of all attachments; what is shared by a link weighs nothing. */
export function weightOf({ files }: Pick<Mail, "files">): number {
  return files.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

/** A new draft, empty or begun from a message, open at once. */
export function beginDraft(state: MailboxState, action: NewDraft): MailboxState | null {
  const { scene } = state;
  const made = state.made + 1;
  const blank = { id: `draft-${made}`, folder: "drafts", from: scene.owner, date: scene.today, isRead: true };
  const empty = { ...asMail({ ...blank, to: [], subject: "", body: "" }), isOwn: true };
  const open = (draft: Mail): MailboxState => ({
    ...state,
    made,
    view: { kind: "draft", id: draft.id },
    mails: [draft, ...state.mails],
  });
  if (action.do === "write") return open(empty);
  const mail = findMail(state, action.message);
  const isShown = state.view.kind === "message" && state.view.id === action.message;
  if (mail === null || !isShown || mail.folder === "scheduled") return null;
  const [mark, marked] = action.way === "forward" ? ["Fwd: ", /^(fwd|tr)\s*:/i] : ["Re: ", /^re\s*:/i];
  const subject = marked.test(mail.subject) ? mail.subject : `${mark}${mail.subject}`;
  const about = { way: action.way, message: mail.id };
  const files = action.way === "forward" ? mail.files : [];
  return open({ ...empty, ...whoIsAnswered(scene, mail, action.way), subject, about, files });
}

/** What is done to the draft that is open; nothing without one. */
export function changeDraft(state: MailboxState, action: DraftAction): MailboxState | null {
  const draft = openDraft(state);
  if (draft === null) return null;
  const change = (to: Partial<Mail>) => changeMail(state, draft.id, to);
  switch (action.do) {
    case "address": {
      const here = draft[action.field];
      const added = findPeople(state, action.who)?.filter(({ address }) =>
        here.every((one) => one.address !== address),
      );
      return added === undefined || added.length === 0 ? null : change({ [action.field]: [...here, ...added] });
    }
    case "unaddress": {
      const left = draft[action.field].filter(({ address }) => address !== action.address);
      return left.length === draft[action.field].length ? null : change({ [action.field]: left });
    }
    case "subject":
      return action.text === draft.subject ? null : change({ subject: action.text });
    case "body":
      return action.text === draft.body ? null : change({ body: action.text });
    case "attach": {
      const file = findFile(state, draft, action.file);
      return file === null ? null : change({ files: [...draft.files, file] });
    }
    case "link": {
      const file = offers(state, "links") ? findFile(state, draft, action.file) : null;
      return file === null ? null : change({ sharedFiles: [...draft.sharedFiles, { ...file, access: action.access }] });
    }
    case "detach": {
      const files = draft.files.filter(({ id }) => id !== action.file);
      const sharedFiles = draft.sharedFiles.filter(({ id }) => id !== action.file);
      const isSame = files.length === draft.files.length && sharedFiles.length === draft.sharedFiles.length;
      return isSame ? null : change({ files, sharedFiles });
    }
    case "discard":
      return { ...state, view: { kind: "list" }, mails: state.mails.filter(({ id }) => id !== draft.id) };
    case "send":
      return whyNotSent(state, draft) === null
        ? leave(state, draft, { folder: "sent", date: state.scene.today })
        : null;
    case "schedule": {
      const isRight = offers(state, "schedule") && isMoment(action.at) && action.at > state.scene.today;
      if (!isRight || whyNotSent(state, draft) !== null) return null;
      return leave(state, draft, { folder: "scheduled", date: action.at });
    }
  }
}

function leave(state: MailboxState, { id }: Mail, change: Partial<Mail>): MailboxState {
  return changeMail({ ...state, view: { kind: "list" } }, id, { ...change, isOwn: true });
}

function whoIsAnswered({ owner }: MailboxScene, mail: Mail, way: AnswerWay): Partial<Mail> {
  if (way === "forward") return {};
  const others = (people: readonly Person[]) => people.filter(({ address }) => address !== owner.address);
  if (mail.from.address === owner.address) return way === "reply" ? { to: mail.to } : { to: mail.to, cc: mail.cc };
  const sender = mail.replyTo === null ? mail.from : { name: mail.replyTo, address: mail.replyTo };
  if (way === "reply") return { to: [sender] };
  const rest = others(mail.to).filter(({ address }) => address !== sender.address);
  return { to: [sender, ...rest], cc: others(mail.cc) };
}

/** A contact, all members of a group, or the address itself. */
function findPeople({ scene }: MailboxState, who: string): readonly Person[] | null {
  const contact = scene.contacts.find(({ id }) => id === who);
  if (contact === undefined) return readAddress(who) === who ? [named(scene, who)] : null;
  return "members" in contact
    ? contact.members.map((address) => named(scene, address))
    : [{ name: contact.name, address: contact.address }];
}

function named({ contacts, owner }: MailboxScene, address: string): Person {
  const known = [owner, ...contacts].find((one) => "address" in one && one.address === address);
  return { name: known?.name ?? address, address };
}

/** A file of the computer that the draft does not carry yet. */
function findFile({ scene }: MailboxState, { files, sharedFiles }: Mail, id: string) {
  if ([...files, ...sharedFiles].some((file) => file.id === id)) return null;
  return scene.files?.find((file) => file.id === id) ?? null;
}

function isMoment(at: string): boolean {
  const [day = "", time = ""] = at.split("T");
  return at.length === 16 && parseIsoDate(day) !== null && parseWallTime(time) !== null;
}
