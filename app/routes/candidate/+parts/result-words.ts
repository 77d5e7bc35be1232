import { m } from "#app/i18n/paraglide/messages.js";

const LEVEL_TEXTS = [
  m.own_level_none,
  m.own_level_1,
  m.own_level_2,
  m.own_level_3,
  m.own_level_4,
  m.own_level_5,
  m.own_level_6,
  m.own_level_7,
] as const;

/** What a person at this global level can do, in one or two sentences. */
export function levelText(level: number): string {
  return (LEVEL_TEXTS[level] ?? m.own_level_none)();
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
