import { formatDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import type { Person } from "#worker/core/simulators/mailbox/scene.ts";
import { type MailboxState, targetFolders } from "#worker/core/simulators/mailbox/state.ts";

const SYSTEM: Record<string, () => string> = {
  inbox: m.mailbox_inbox,
  drafts: m.mailbox_drafts,
  scheduled: m.mailbox_scheduled,
  sent: m.mailbox_sent,
  junk: m.mailbox_junk,
  bin: m.mailbox_bin,
};

export function folderName({ folders }: Pick<MailboxState, "folders">, id: string): string {
  return SYSTEM[id]?.() ?? folders.find((one) => one.id === id)?.name ?? id;
}

/** Where a message may be put, as options. */
export function folderOptions(state: MailboxState): { id: string; name: string }[] {
  return targetFolders(state).map((id) => ({ id, name: folderName(state, id) }));
}

/** In a list: the hour of a message of the day, "25 nov." for another. Both local, `2026-11-25T18:10`. */
export function shortMoment(moment: string, today: string): string {
  if (moment.slice(0, 10) === today.slice(0, 10)) return formatTime(moment.slice(11));
  const tag = getLocale() === "fr" ? "fr-FR" : "en-GB";
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(tag, options).format(Date.parse(`${moment.slice(0, 10)}T00:00:00Z`));
}

export function longMoment(moment: string): string {
  return `${formatDate(moment.slice(0, 10))}, ${formatTime(moment.slice(11))}`;
}

export function personWords({ name, address }: Person): string {
  return name === address ? address : `${name} <${address}>`;
}
