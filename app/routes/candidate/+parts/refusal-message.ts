import { formatShortDate, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Refusal } from "./answer-desk.ts";

/** The sentence of a refusal that the live room may give a candidate: what happened, what is safe, what to do. */
export function refusalMessage({ code, meta }: Refusal): string {
  switch (code) {
    case "WRONG_ACCESS_CODE":
      return m.exam_refused_code();
    case "TOO_MANY_CODES":
      return m.exam_refused_too_many({ seconds: String(meta?.seconds ?? 60) });
    case "PRESENCE_NOT_CONFIRMED":
      return m.exam_refused_presence();
    case "PRESENCE_LAPSED":
      return m.exam_refused_lapsed();
    case "RESUME_NOT_AUTHORISED":
      return m.exam_refused_resume();
    case "ROOM_PAUSED":
      return m.error_room_paused();
    case "SESSION_EXPIRED":
      return m.exam_refused_expired();
    case "SESSION_NOT_OPEN_YET":
      return m.exam_refused_not_open({
        date: formatShortDate(String(meta?.date)),
        time: formatTime(String(meta?.time)),
      });
    case "SESSION_FINALISED":
      return m.exam_refused_finalised();
    case "DEVICE_NOT_HOLDER":
      return m.exam_refused_device();
    case "TEST_ENDED":
      return m.exam_refused_ended();
    case "ALREADY_ANSWERED":
      return m.exam_refused_answered();
    case "ALERT_OPEN":
      return m.error_alert_open();
    case "CLOCK_STOPPED":
      return m.error_clock_stopped();
    case "QUESTION_SET_ASIDE":
      return m.error_question_set_aside();
    case "ANSWER_NOT_COUNTED":
      return m.error_answer_not_counted();
    case "TIME_ELAPSED":
      return m.elapsed_text();
    case "ANSWER_TEXT_TOO_LONG":
      return m.exam_refused_too_long();
    case "ANSWER_CHOICE_COUNT":
    case "ANSWER_CHOICES_TOO_FEW":
    case "ANSWER_CHOICE_REPEATED":
    case "ANSWER_CHOICE_UNKNOWN":
    case "ANSWER_KIND_MISMATCH":
    case "ANSWER_TEXT_EMPTY":
    case "ANSWER_FIELDS_MISMATCH":
    case "ANSWER_FIELD_EMPTY":
    case "ANSWER_OPTION_UNKNOWN":
    case "ANSWER_ORDER_MISMATCH":
    case "ANSWER_PAIRS_MISMATCH":
    case "ANSWER_PAIR_TWICE":
      return m.exam_refused_shape();
    case "ANSWER_LOG_EMPTY":
    case "ANSWER_LOG_BROKEN":
    case "ANSWER_ACTION_IMPOSSIBLE":
      return m.exam_refused_actions();
    case "RESERVE_UNKNOWN":
    case "RESERVE_NOT_YET":
    case "RESERVE_PASSED":
      return m.exam_refused_other();
    default:
      return m.exam_refused_other();
  }
}
