import { personText } from "./find-mail.ts";
import type { MailboxAction, MailCondition, MailRule, NamedRule } from "./scene.ts";
import { type Mail, type MailboxState, offers, plain, targetFolders } from "./state.ts";

type RuleAction = Extract<MailboxAction, { do: "save-rule" | "delete-rule" | "raise-rule" | "run-rules" }>;

export const MOST_CONDITIONS = 4;

/** Where the rules would put it: the first that applies decides, the others are not looked at. */
export function sortMail(rules: readonly NamedRule[], mail: Mail): Pick<Mail, "folder" | "labels"> {
  const rule = rules.find((one) => applies(one, mail));
  const folder = rule?.folder ?? mail.folder;
  const label = rule?.label ?? null;
  const labels = label === null || mail.labels.includes(label) ? mail.labels : [...mail.labels, label];
  return { folder, labels };
}

export function changeRules(state: MailboxState, action: RuleAction): MailboxState | null {
  if (!offers(state, "rules") || state.view.kind !== "rules") return null;
  switch (action.do) {
    case "save-rule": {
      if (!isSound(state, action.is)) return null;
      if (action.rule === null) {
        const made = state.made + 1;
        return { ...state, made, rules: [...state.rules, { ...action.is, id: `rule-${made}` }] };
      }
      const old = state.rules.find(({ id }) => id === action.rule);
      if (old === undefined) return null;
      const rule = { ...action.is, id: old.id };
      if (isSameRule(rule, old)) return null;
      return { ...state, rules: state.rules.map((one) => (one.id === old.id ? rule : one)) };
    }
    case "delete-rule": {
      const rules = state.rules.filter(({ id }) => id !== action.rule);
      return rules.length === state.rules.length ? null : { ...state, rules };
    }
    case "raise-rule": {
      const rank = state.rules.findIndex(({ id }) => id === action.rule);
      const [above, rule] = [state.rules[rank - 1], state.rules[rank]];
      if (above === undefined || rule === undefined) return null;
      return { ...state, rules: [...state.rules.slice(0, rank - 1), rule, above, ...state.rules.slice(rank + 1)] };
    }
    case "run-rules": {
      const mails = state.mails.map((mail) =>
        mail.folder === "inbox" ? { ...mail, ...sortMail(state.rules, mail) } : mail,
      );
      const isMoved = mails.some(
        (mail, rank) => mail.folder !== state.mails[rank]?.folder || mail.labels !== state.mails[rank]?.labels,
      );
      return isMoved ? { ...state, mails } : null;
    }
  }
}

function applies({ isAny, conditions }: MailRule, mail: Mail): boolean {
  return isAny
    ? conditions.some((condition) => isMet(condition, mail))
    : conditions.every((condition) => isMet(condition, mail));
}

function isMet(condition: MailCondition, mail: Mail): boolean {
  switch (condition.field) {
    case "from":
      return plain(personText(mail.from)).includes(plain(condition.has));
    case "to":
      return [...mail.to, ...mail.cc].some((person) => plain(personText(person)).includes(plain(condition.has)));
    case "subject":
      return plain(mail.subject).includes(plain(condition.has));
    case "body":
      return plain(mail.body).includes(plain(condition.has));
    case "files":
      return mail.files.length > 0;
  }
}

/** It says when and what, with folders and labels that are there. */
function isSound(state: MailboxState, { conditions, folder, label }: MailRule): boolean {
  return (
    conditions.length >= 1 &&
    conditions.length <= MOST_CONDITIONS &&
    conditions.every((one) => one.field === "files" || plain(one.has) !== "") &&
    (folder !== null || label !== null) &&
    (folder === null || targetFolders(state).includes(folder)) &&
    (label === null || (offers(state, "labels") && state.labels.some(({ id }) => id === label)))
  );
}

function isSameRule(one: NamedRule, other: NamedRule): boolean {
  const parts = ({ isAny, conditions, folder, label }: NamedRule) =>
    JSON.stringify([isAny, conditions.map((each) => [each.field, "has" in each ? each.has : ""]), folder, label]);
  return parts(one) === parts(other);
}
