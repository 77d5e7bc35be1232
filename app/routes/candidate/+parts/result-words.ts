import { m } from "#app/i18n/paraglide/messages.js";

/** What a person at this global level can do, in one or two sentences. */
export function levelText(level: number | null): string {
  switch (level) {
    case 1:
    case 2:
      return m.own_level_novice();
    case 3:
    case 4:
      return m.own_level_independent();
    case 5:
    case 6:
      return m.own_level_advanced();
    case 7:
      return m.own_level_expert();
    default:
      return m.own_level_none();
  }
}

/** Why a certification was not obtained or was cancelled, said to the person: what happened, what to do. */
export function commentText(key: string | null): string {
  switch (key) {
    case "CANCELLED_TOO_FEW_ANSWERS_TECHNICAL":
      return m.own_comment_technical();
    case "CANCELLED_BY_JURY":
      return m.own_comment_cancelled();
    case "REJECTED_TOO_FEW_ANSWERS":
      return m.own_comment_few();
    case "REJECTED_ZERO_SCORE":
      return m.own_comment_zero();
    case "REJECTED_FOR_FRAUD":
      return m.own_comment_fraud();
    default:
      return m.own_comment_other();
  }
}
