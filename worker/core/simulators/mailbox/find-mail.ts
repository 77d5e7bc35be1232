import type { Person } from "./scene.ts";
import { type Mail, type MailboxState, type MailSearch, plain } from "./state.ts";

/** What the list shows, newest first: a folder, or what a search finds in all folders but the bin. */
export function listMail(state: MailboxState): readonly Mail[] {
  const { search } = state;
  const shown =
    search === null
      ? state.mails.filter(({ folder }) => folder === state.folder)
      : state.mails.filter((mail) => mail.folder !== "bin" && isFound(mail, search));
  return [...shown].sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? 1 : -1));
}

export function isEmptySearch({ text, from, hasFile }: MailSearch): boolean {
  return plain(text) === "" && plain(from) === "" && !hasFile;
}

/** Every word typed is somewhere in people, subject, text or file names. */
function isFound(mail: Mail, { text, from, hasFile }: MailSearch): boolean {
  const all = plain(
    [
      mail.subject,
      mail.body,
      ...[mail.from, ...mail.to, ...mail.cc].map(personText),
      ...mail.files.map(({ name }) => name),
    ].join("\n"),
  );
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return (
    words.every((word) => all.includes(word)) &&
    plain(personText(mail.from)).includes(plain(from)) &&
    (!hasFile || mail.files.length > 0)
  );
}

export function personText({ name, address }: Person): string {
  return `${name} <${address}>`;
}
