import type { RetentionKind } from "#worker/core/people/retention.ts";
import { m } from "./paraglide/messages.js";

/** A kind of data that is forgotten by itself, in words: the same for operators and for who reads what is kept. */
export function keptWhat(kind: RetentionKind): string {
  switch (kind) {
    case "login-traces":
      return m.keep_login_traces();
    case "roll-copies":
      return m.keep_roll_copies();
    case "closed-tokens":
      return m.keep_closed_tokens();
    case "session-rooms":
      return m.keep_session_rooms();
    case "test-answers":
      return m.keep_test_answers();
    case "practice-answers":
      return m.keep_practice_answers();
    case "roll-leavers":
      return m.keep_roll_leavers();
    case "unused-accounts":
      return m.keep_unused_accounts();
  }
}
