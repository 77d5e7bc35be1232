import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow, SupervisorAct } from "#worker/core/session/views.ts";
import type { Filter, Group, NeedKind } from "./place-rows.ts";

/** "NOM Prénom": lists are read by surname. */
export function listName({ lastName, firstName }: Pick<CandidateRow, "lastName" | "firstName">): string {
  return `${lastName.toLocaleUpperCase("fr")} ${firstName}`;
}

/** "Prénom NOM": when one person is spoken of. */
export function personName({ lastName, firstName }: Pick<CandidateRow, "lastName" | "firstName">): string {
  return `${firstName} ${lastName.toLocaleUpperCase("fr")}`;
}

export const NEED_WORDS: Record<NeedKind, () => string> = {
  resume: m.room_state_resume,
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

export const ACT_WORDS: Record<SupervisorAct, () => string> = {
  "confirm-presence": m.room_act_confirm,
  "cancel-presence": m.room_act_cancel,
  "authorise-resume": m.room_act_resume,
  "end-test": m.room_act_end,
};

/** Where there is room, and for those who hear the button. */
export const FULL_ACT_WORDS: Record<SupervisorAct, () => string> = {
  ...ACT_WORDS,
  "authorise-resume": m.room_act_resume_full,
};

export const DONE_WORDS: Record<SupervisorAct, (inputs: { name: string }) => string> = {
  "confirm-presence": m.room_done_confirm,
  "cancel-presence": m.room_done_cancel,
  "authorise-resume": m.room_done_resume,
  "end-test": m.room_done_end,
};

const REFUSAL_WORDS: Readonly<Record<string, () => string>> = {
  TEST_ENDED: m.room_refused_test_ended,
  TEST_ALREADY_STARTED: m.room_refused_test_started,
  TEST_NOT_STARTED: m.room_refused_test_not_started,
  SESSION_EXPIRED: m.room_refused_expired,
  CANDIDATE_NOT_ENROLLED: m.room_refused_not_enrolled,
  SESSION_FINALISED: m.room_refused_finalised,
};

/** The few refusals that the room itself may answer: the page does not ship all the sentences of the product. */
export function refusalWords(code: string): string {
  return REFUSAL_WORDS[code]?.() ?? m.room_refused_other({ code });
}

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
