import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import type { Filter, Group, NeedKind } from "./place-rows.ts";

/** "NOM Prénom": lists are read by surname. */
export function listName({ lastName, firstName }: Pick<CandidateRow, "lastName" | "firstName">): string {
  return `${lastName.toLocaleUpperCase("fr")} ${firstName}`;
}

/** The same with the civil status behind it, when it is another: what an identity card says. */
export function cardName(row: Pick<CandidateRow, "lastName" | "firstName" | "civilName">): string {
  return row.civilName === null ? listName(row) : `${listName(row)} (${row.civilName})`;
}

/** "Prénom NOM": when one person is spoken of. */
export function personName({ lastName, firstName }: Pick<CandidateRow, "lastName" | "firstName">): string {
  return `${firstName} ${lastName.toLocaleUpperCase("fr")}`;
}

export const NEED_WORDS: Record<NeedKind, () => string> = {
  alert: m.room_state_alert,
  resume: m.room_state_resume,
  hand: m.room_state_hand,
  elapsed: m.room_state_elapsed,
  lost: m.room_state_lost,
};

export const GROUP_WORDS: Record<Group, () => string> = {
  help: m.room_group_help,
  "to-confirm": m.room_group_to_confirm,
  confirmed: m.room_group_confirmed,
  "in-test": m.room_group_in_test,
  done: m.room_group_done,
};

export const REASON_WORDS: Record<NonNullable<CandidateRow["finish"]>["reason"], () => string> = {
  "all-answered": m.room_reason_all_answered,
  "time-elapsed": m.room_reason_time_elapsed,
  "ended-by-supervisor": m.room_reason_ended_by_supervisor,
  "ended-by-finalisation": m.room_reason_ended_by_finalisation,
  "pool-exhausted": m.room_reason_pool_exhausted,
};

/** The word under a counter agrees with its figure. */
export function counterWords(filter: Filter, count: number): string {
  const isOne = count < 2;
  switch (filter) {
    case "help":
      return m.room_count_help();
    case "to-confirm":
      return m.room_count_to_confirm();
    case "confirmed":
      return isOne ? m.room_count_confirmed_one() : m.room_count_confirmed_many();
    case "in-test":
      return m.room_count_in_test();
    case "done":
      return isOne ? m.room_count_done_one() : m.room_count_done_many();
    case "all":
      return isOne ? m.room_count_all_one() : m.room_count_all_many();
  }
}
