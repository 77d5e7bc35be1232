import { ArrowLeft, ArrowUp, PenLine, Plus, Trash2 } from "lucide-react";
import { type RefObject, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { MailCondition, NamedRule } from "#worker/core/simulators/mailbox/scene.ts";
import type { MailboxState } from "#worker/core/simulators/mailbox/state.ts";
import { folderName } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";
import { CONDITION_NAMES, RuleForm } from "./rule-form.tsx";

/** The rules that sort what comes, in their order, each in a sentence; the form stands where its rule does. */
export function RulesPage(props: MailPartProps & { heading: RefObject<HTMLHeadingElement | null> }) {
  const { state, heading, act, go, say } = props;
  /** id of the rule being changed, "" for a new one */
  const [edited, setEdited] = useState<string | null>(null);
  const close = () => {
    setEdited(null);
    heading.current?.focus();
  };
  const done = (isDone: boolean, said: string) => {
    if (isDone) say(said);
  };
  return (
    <div className="mail-page">
      <div className="mail-tools">
        <button type="button" className="btn quiet" onClick={() => go({ do: "close" })}>
          <ArrowLeft className="i" aria-hidden="true" /> {m.mailbox_back()}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => say(act({ do: "run-rules" }) ? m.mailbox_rules_run() : m.mailbox_rules_nothing())}
        >
          {m.mailbox_run_rules()}
        </button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {m.mailbox_rules()}
      </h2>
      <p className="soft">{m.mailbox_rules_intro()}</p>
      <ol className="mail-rules">
        {state.rules.map((rule, rank) => {
          const words = ruleWords(state, rule);
          return (
            <li key={rule.id}>
              {edited === rule.id ? (
                <RuleForm {...props} rule={rule} onClose={close} />
              ) : (
                <div className="mail-rule-line">
                  <span>{words}</span>
                  <span className="mail-tools">
                    {rank === 0 ? null : (
                      <button
                        type="button"
                        className="btn icon"
                        aria-label={m.mailbox_raise_rule({ rank: rank + 1 })}
                        onClick={() => done(act({ do: "raise-rule", rule: rule.id }), m.mailbox_rule_raised({ rank }))}
                      >
                        <ArrowUp className="i" aria-hidden="true" />
                      </button>
                    )}
                    <button
                      type="button"
                      className="btn icon"
                      aria-label={m.mailbox_change_rule({ rank: rank + 1 })}
                      onClick={() => setEdited(rule.id)}
                    >
                      <PenLine className="i" aria-hidden="true" />
                    </button>
                    <button
                      type="button"
                      className="btn icon"
                      aria-label={m.mailbox_delete_rule({ rank: rank + 1 })}
                      onClick={() => {
                        done(act({ do: "delete-rule", rule: rule.id }), m.mailbox_rule_deleted());
                        heading.current?.focus();
                      }}
                    >
                      <Trash2 className="i" aria-hidden="true" />
                    </button>
                  </span>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {edited === "" ? (
        <RuleForm {...props} rule={null} onClose={close} />
      ) : (
        <button type="button" className="btn mail-add" onClick={() => setEdited("")}>
          <Plus className="i" aria-hidden="true" /> {m.mailbox_new_rule()}
        </button>
      )}
    </div>
  );
}

function ruleWords(state: MailboxState, { isAny, conditions, folder, label }: NamedRule): string {
  const when = conditions.map(conditionWords).join(isAny ? m.mailbox_or() : m.mailbox_and());
  const then = [
    folder === null ? null : m.mailbox_then_folder({ folder: folderName(state, folder) }),
    label === null ? null : m.mailbox_then_label({ label: state.labels.find(({ id }) => id === label)?.name ?? label }),
  ].filter((part) => part !== null);
  return m.mailbox_rule_words({ when, what: then.join(m.mailbox_and()) });
}

function conditionWords(condition: MailCondition): string {
  const field = CONDITION_NAMES[condition.field]();
  return condition.field === "files" ? field : m.mailbox_has({ field, text: condition.has });
}
