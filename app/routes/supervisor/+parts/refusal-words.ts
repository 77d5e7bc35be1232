import { m } from "#app/i18n/paraglide/messages.js";
import type { LiveReply } from "#app/live/live-link.ts";
import { formatAge } from "./room-times.ts";

export type Refusal = Pick<Extract<LiveReply, { ok: false }>, "code" | "meta">;

/** The few refusals that the room itself may answer: the page does not ship all the sentences of the product. */
export function refusalWords({ code, meta = {} }: Refusal): string {
  switch (code) {
    case "TEST_ENDED":
      return m.room_refused_test_ended();
    case "TEST_ALREADY_STARTED":
      return m.room_refused_test_started();
    case "TEST_NOT_STARTED":
      return m.room_refused_test_not_started();
    case "SESSION_EXPIRED":
      return m.room_refused_expired();
    case "CANDIDATE_NOT_ENROLLED":
      return m.room_refused_not_enrolled();
    case "SESSION_FINALISED":
      return m.room_refused_finalised();
    case "ALERT_ALREADY_CLOSED":
      return m.room_refused_alert_closed({
        name: String(meta.name ?? ""),
        age: formatAge(Number(meta.seconds ?? 0) * 1000),
      });
    case "ALERT_NOT_OPEN":
      return m.room_refused_alert_none();
    case "ALERT_REASON_NOT_FITTING":
      return m.room_refused_alert_reason();
    case "GRANT_OUT_OF_RANGE":
      return m.room_refused_grant_range({ limit: Number(meta.minutes ?? 0) });
    case "NOBODY_IN_TEST":
      return m.room_refused_nobody();
    case "GRANT_TOO_OLD":
      return m.room_refused_grant_old({ seconds: Number(meta.seconds ?? 0) });
    case "GRANT_NOT_FOUND":
      return m.room_refused_grant_gone();
    case "NOTHING_TO_CREDIT":
      return m.room_refused_no_credit();
    case "EXTRA_TIME_OUT_OF_RANGE":
      return m.room_extra_limit({ limit: Number(meta.limit ?? 0) });
    case "MESSAGE_EMPTY":
      return m.room_message_empty();
    case "MESSAGE_TOO_LONG":
      return m.room_message_too_long({ limit: Number(meta.limit ?? 0) });
    case "NOBODY_TO_TELL":
      return m.room_refused_nobody_told();
    case "NOTE_EMPTY":
      return m.room_note_text_missing();
    case "NOTE_TOO_LONG":
      return m.room_note_too_long({ limit: Number(meta.limit ?? 0) });
    default:
      return m.room_refused_other({ code });
  }
}
