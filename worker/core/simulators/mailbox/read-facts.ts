import type { Fact, Facts } from "../simulator.ts";
import { sortMail } from "./sort-mail.ts";
import { asMail, type Mail, type MailboxState } from "./state.ts";
import { weightOf } from "./write-mail.ts";

/**
 * What rules of a key may look at. People are named by their addresses, files, folders and labels by their ids.
 * - `messages`: all there now, drafts and sent ones too: id, folder, from, subject, isRead, isStarred, labels,
 *   reportedAs (null, junk, phishing), followed (ids of links), isOpen
 * - `sent`, `scheduled`, `drafts`: written in this box and there now: id, way (new, reply, reply-all, forward), about,
 *   to, cc, bcc, subject, body, files, shared and openShared (files by a link for the recipients, for anyone), kilobytes,
 *   day (2026-11-30), weekday (1 Monday … 7), hour (8.5 is half past eight)
 * - `people`: each address of the book: address, groups, times (messages sent to them here), sees (addresses that those
 *   show them, theirs apart), files (received, attached or shared)
 * - `folders`, `labels`: id, name, isNew, holds (messages)
 * - `rules`: id, rank from 1, folder, label
 * - `sorted`: each message of the inbox at the start, and each arrival, where the rules of now would put it, received or
 *   not: id, folder, labels
 * - `screen`, one: kind (list, message, draft, rules), folder, message
 */
export function readFacts(state: MailboxState): Facts {
  const { scene, mails, view } = state;
  const own = mails.filter((mail) => mail.isOwn);
  const sent = own.filter(({ folder }) => folder === "sent" || folder === "scheduled");
  const from = (folder: string) => own.filter((mail) => mail.folder === folder).map(writtenFact);
  const places = (now: MailboxState["folders"], before: MailboxState["folders"], holds: (id: string) => string[]) =>
    now.map(({ id, name }) => ({ id, name, isNew: !before.some((one) => one.id === id), holds: holds(id) }));
  return {
    messages: mails.map((mail) => ({
      id: mail.id,
      folder: mail.folder,
      from: mail.from.address,
      subject: mail.subject,
      isRead: mail.isRead,
      isStarred: mail.isStarred,
      labels: mail.labels,
      reportedAs: mail.reportedAs,
      followed: mail.followed,
      isOpen: view.kind === "message" && view.id === mail.id,
    })),
    sent: from("sent"),
    scheduled: from("scheduled"),
    drafts: mails.filter(({ folder }) => folder === "drafts").map(writtenFact),
    people: scene.contacts.flatMap((contact) =>
      "address" in contact ? [personFact(contact.address, groupsOf(state, contact.address), sent)] : [],
    ),
    folders: places(state.folders, scene.folders, (id) => idsOf(mails.filter(({ folder }) => folder === id))),
    labels: places(state.labels, scene.labels ?? [], (id) => idsOf(mails.filter(({ labels }) => labels.includes(id)))),
    rules: state.rules.map(({ id, folder, label }, rank) => ({ id, rank: rank + 1, folder, label })),
    sorted: [...scene.messages.filter(({ folder }) => folder === "inbox"), ...(scene.arrivals ?? [])].map(
      (message) => ({
        id: message.id,
        ...sortMail(state.rules, asMail(message)),
      }),
    ),
    screen: [{ kind: view.kind, folder: state.folder, message: view.kind === "message" ? view.id : null }],
  };
}

function writtenFact(mail: Mail): Fact {
  const day = mail.date.slice(0, 10);
  const [hour = "0", minute = "0"] = mail.date.slice(11).split(":");
  const shared = (access: string) => idsOf(mail.sharedFiles.filter((file) => file.access === access));
  return {
    id: mail.id,
    way: mail.about?.way ?? "new",
    about: mail.about?.message ?? null,
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    bcc: addressesOf(mail.bcc),
    subject: mail.subject,
    body: mail.body,
    files: idsOf(mail.files),
    shared: shared("recipients"),
    openShared: shared("anyone"),
    kilobytes: weightOf(mail),
    day,
    weekday: ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1,
    hour: Number(hour) + Number(minute) / 60,
  };
}

function personFact(address: string, groups: string[], sent: readonly Mail[]): Fact {
  const got = sent.filter(({ to, cc, bcc }) => addressesOf([...to, ...cc, ...bcc]).includes(address));
  const sees = got.flatMap(({ to, cc }) => addressesOf([...to, ...cc])).filter((one) => one !== address);
  const files = got.flatMap((mail) => idsOf([...mail.files, ...mail.sharedFiles]));
  return { address, groups, times: got.length, sees: [...new Set(sees)], files: [...new Set(files)] };
}

function groupsOf({ scene }: MailboxState, address: string): string[] {
  return idsOf(scene.contacts.filter((contact) => "members" in contact && contact.members.includes(address)));
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function addressesOf(people: readonly { address: string }[]): string[] {
  return people.map(({ address }) => address);
}
