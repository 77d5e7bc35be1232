/**
 * What becomes of an answer that the room did not take.
 * - `settled`: nothing is left to send: the room has this answer, or the question no longer counts;
 * - `not-counted`: handed in, too late to count: the room keeps it for the jury;
 * - `held`: it stays on the machine and leaves again by itself when the lock is gone;
 * - `kept`: the test or the page is over: it stays on the machine, nothing is tried again from this page;
 * - `back`: the person must do something: the answer is theirs again.
 */
export type AfterRefusal = "settled" | "not-counted" | "held" | "kept" | "back";

export function afterRefusal(code: string): AfterRefusal {
  switch (code) {
    case "ALREADY_ANSWERED":
    case "QUESTION_SET_ASIDE":
    case "QUESTION_NOT_SERVED":
    // Another question was answered under its number, on another machine: the room has that answer.
    case "RESERVE_UNKNOWN":
    case "RESERVE_PASSED":
      return "settled";
    case "ANSWER_NOT_COUNTED":
      return "not-counted";
    case "ALERT_OPEN":
    case "CLOCK_STOPPED":
    // What the one before it waits for: a lock.
    case "RESERVE_NOT_YET":
    // Another device holds the test: should it come back to this one, the answer leaves then.
    case "DEVICE_NOT_HOLDER":
      return "held";
    case "TEST_ENDED":
    case "SESSION_FINALISED":
    case "NOT_CONNECTED":
      return "kept";
    default:
      return "back";
  }
}
