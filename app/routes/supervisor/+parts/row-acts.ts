import type { LucideIcon } from "lucide-react";
import {
  BellRing,
  ClockPlus,
  Flag,
  Hand,
  MessageSquare,
  NotebookPen,
  Pause,
  Percent,
  Play,
  RotateCcw,
  UserRoundCheck,
  UserRoundX,
} from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow, SupervisorAct } from "#worker/core/session/views.ts";
import { formatAge } from "./room-times.ts";

/** What a button on a candidate may do: refusing and accepting a report are one button, which opens its dialog. */
export type RowAct = Exclude<SupervisorAct, "refuse-alert" | "accept-alert"> | "handle-alert";

/** Acts that one press sends; the others ask for a reason, a text or a yes first. */
export type OneClickAct = Extract<
  RowAct,
  | "confirm-presence"
  | "cancel-presence"
  | "authorise-resume"
  | "end-test"
  | "lower-hand"
  | "resume-clock"
  | "credit-link"
>;

/** The buttons that the server's list of acts allows, in its order. */
export function rowActs({ acts }: Pick<CandidateRow, "acts">): RowAct[] {
  return acts.flatMap((act): RowAct[] => {
    if (act === "refuse-alert") return [];
    return [act === "accept-alert" ? "handle-alert" : act];
  });
}

export const ACT_ICONS: Record<RowAct, LucideIcon> = {
  "confirm-presence": UserRoundCheck,
  "cancel-presence": UserRoundX,
  "authorise-resume": RotateCcw,
  "end-test": Flag,
  "handle-alert": BellRing,
  "lower-hand": Hand,
  pause: Pause,
  "resume-clock": Play,
  grant: ClockPlus,
  "set-extra-time": Percent,
  "credit-link": RotateCcw,
  "send-message": MessageSquare,
  "add-note": NotebookPen,
};

/** `short`: on a row, where a word must do; `full`: where there is room, and for those who hear the button. */
export function actWords(act: RowAct, row: CandidateRow): { short: string; full: string } {
  const same = (words: string) => ({ short: words, full: words });
  switch (act) {
    case "confirm-presence":
      return same(m.room_act_confirm());
    case "cancel-presence":
      return same(m.room_act_cancel());
    case "authorise-resume":
      return { short: m.room_act_resume(), full: m.room_act_resume_full() };
    case "end-test":
      return same(m.room_act_end());
    case "handle-alert":
      return { short: m.room_act_handle(), full: m.room_act_handle_full() };
    case "lower-hand":
      return { short: m.room_act_lower(), full: m.room_act_lower_full() };
    case "pause":
      return same(m.room_act_pause());
    case "resume-clock":
      return { short: m.room_act_unpause(), full: m.room_act_unpause_full() };
    case "grant":
      return same(m.room_act_grant());
    case "set-extra-time":
      return { short: m.room_act_extra(), full: m.room_act_extra_full() };
    case "credit-link": {
      const age = formatAge(row.linkOfferSeconds * 1000);
      return { short: m.room_act_credit({ age }), full: m.room_act_credit_full({ age }) };
    }
    case "send-message":
      return { short: m.room_act_message(), full: m.room_act_message_full() };
    case "add-note":
      return same(m.room_act_note());
  }
}
