import { keptWhat } from "#app/i18n/kept-what.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { ESTABLISHMENT_KINDS } from "#worker/core/people/establishment-kind.ts";
import { isRetentionKind } from "#worker/core/people/retention.ts";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import { ESTABLISHMENT_KIND_WORDS } from "./establishment-kind-words.ts";

const WORDS = {
  "report-settled": m.jury_act_report_settled,
  "report-reopened": m.jury_act_report_reopened,
  "test-judged": m.jury_act_test_judged,
  rescored: m.jury_act_rescored,
  "question-neutralised": m.jury_act_question_neutralised,
  "question-restored": m.jury_act_question_restored,
  "identity-corrected": m.jury_act_identity_corrected,
  published: m.jury_act_published,
  "published-by-itself": m.desk_act_published_by_itself,
  unpublished: m.jury_act_unpublished,
  unfinalised: m.jury_act_unfinalised,
  "establishment-opened": m.desk_act_establishment_opened,
  "establishment-edited": m.desk_act_establishment_edited,
  "establishment-archived": m.desk_act_establishment_archived,
  "establishment-reopened": m.desk_act_establishment_reopened,
  "admins-invited": m.desk_act_admins_invited,
  "role-given": m.desk_act_role_given,
  "role-withdrawn": m.desk_act_role_withdrawn,
  "logins-ended": m.desk_act_logins_ended,
  "account-locked": m.desk_act_account_locked,
  "account-unlocked": m.desk_act_account_unlocked,
  "bank-published": m.desk_act_bank_published,
  "bank-activated": m.desk_act_bank_activated,
  "bank-archived": m.desk_act_bank_archived,
  "bank-restored": m.desk_act_bank_restored,
  "window-opened": m.desk_act_window_opened,
  "window-removed": m.desk_act_window_removed,
  "delay-set": m.desk_act_delay_set,
  "retention-set": m.keep_act_set,
  "person-exported": m.keep_act_exported,
  "person-erased": m.keep_act_erased,
} satisfies Record<string, (about: { subject: string }) => string>;

const BY_NAME: Readonly<Record<string, (about: { subject: string }) => string>> = WORDS;

/** Name and words of each kind of act, in the order of the words. */
export function actKinds(): [string, string][] {
  return Object.entries(BY_NAME)
    .map(([name, words]): [string, string] => [name, words({ subject: "…" })])
    .toSorted(([, a], [, b]) => a.localeCompare(b));
}

/** What was done, and to what. */
export function actWords({ act, subject }: Pick<PlatformAct, "act" | "subject">): string {
  const shown = subjectWords(subject ?? "");
  return BY_NAME[act]?.({ subject: shown }) ?? m.jury_act_other({ act, subject: shown });
}

/** Settings keep the name of what was set. */
function subjectWords(subject: string): string {
  const kind = ESTABLISHMENT_KINDS.find((one) => one === subject);
  if (kind !== undefined) return ESTABLISHMENT_KIND_WORDS[kind]();
  return isRetentionKind(subject) ? keptWhat(subject) : subject;
}
