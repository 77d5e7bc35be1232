import { CircleCheck, CircleX } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

export type JudgedRule = { says: string; isKept: boolean };

/** What a practical task asked, and what became of each: said in words, not by a colour. */
export function RuleList({ rules, lang }: { rules: readonly JudgedRule[]; lang?: string }) {
  return (
    <ul className="rule-list">
      {rules.map(({ says, isKept }) => {
        const Icon = isKept ? CircleCheck : CircleX;
        return (
          <li key={says} className={isKept ? "is-kept" : "is-broken"}>
            <Icon className="i" aria-hidden="true" />
            <span>
              <span lang={lang}>{says}</span>
              <span className="vh"> {isKept ? m.practice_rule_kept() : m.practice_rule_broken()}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
