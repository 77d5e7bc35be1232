import { X } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { MailCondition, NamedRule } from "#worker/core/simulators/mailbox/scene.ts";
import { MOST_CONDITIONS } from "#worker/core/simulators/mailbox/sort-mail.ts";
import { offers } from "#worker/core/simulators/mailbox/state.ts";
import { onEnter } from "../on-enter.ts";
import { folderOptions } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";

type Field = MailCondition["field"];

export const CONDITION_NAMES: Record<Field, () => string> = {
  from: m.mailbox_field_from,
  to: m.mailbox_field_to,
  subject: m.mailbox_field_subject,
  body: m.mailbox_field_body,
  files: m.mailbox_field_files,
};
const FIELDS = Object.keys(CONDITION_NAMES) as Field[];

type FormProps = MailPartProps & { rule: NamedRule | null; onClose(): void };

/** One rule: when, and what then. It is kept by its button, all at once. */
export function RuleForm({ rule, state, act, say, onClose }: FormProps) {
  const [isAny, setAny] = useState(rule?.isAny ?? false);
  const [rows, setRows] = useState<readonly { field: Field; has: string }[]>(
    rule?.conditions.map((one) => ({ field: one.field, has: "has" in one ? one.has : "" })) ?? [
      { field: "from", has: "" },
    ],
  );
  const [folder, setFolder] = useState(rule?.folder ?? "");
  const [label, setLabel] = useState(rule?.label ?? "");
  const [isRefused, setRefused] = useState(false);
  const change = (rank: number, to: Partial<{ field: Field; has: string }>) =>
    setRows(rows.map((row, at) => (at === rank ? { ...row, ...to } : row)));
  const save = () => {
    const conditions = rows.map(
      ({ field, has }): MailCondition => (field === "files" ? { field } : { field, has: has.trim() }),
    );
    const isWhole =
      conditions.every((one) => one.field === "files" || one.has !== "") && (folder !== "" || label !== "");
    setRefused(!isWhole);
    if (!isWhole) return;
    const is = { isAny, conditions, folder: folder === "" ? null : folder, label: label === "" ? null : label };
    if (act({ do: "save-rule", rule: rule?.id ?? null, is })) say(m.mailbox_rule_saved());
    onClose();
  };
  return (
    <fieldset className="mail-panel mail-rule">
      <legend>{rule === null ? m.mailbox_new_rule() : m.mailbox_this_rule()}</legend>
      {rows.length < 2 ? null : (
        <select
          className="input"
          aria-label={m.mailbox_all_or_any()}
          value={isAny ? "any" : "all"}
          onChange={(event) => setAny(event.target.value === "any")}
        >
          <option value="all">{m.mailbox_all()}</option>
          <option value="any">{m.mailbox_any()}</option>
        </select>
      )}
      {rows.map(({ field, has }, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no other name than its rank
        <div key={rank} className="mail-condition">
          <select
            className="input"
            aria-label={m.mailbox_condition({ rank: rank + 1 })}
            value={field}
            // biome-ignore lint/a11y/noAutofocus: the button that was pressed has given its place to this form
            autoFocus={rank === 0}
            onChange={(event) => change(rank, { field: FIELDS.find((one) => one === event.target.value) ?? "from" })}
          >
            {FIELDS.map((one) => (
              <option key={one} value={one}>
                {one === "files" ? CONDITION_NAMES[one]() : m.mailbox_has_what({ field: CONDITION_NAMES[one]() })}
              </option>
            ))}
          </select>
          {field === "files" ? null : (
            <input
              {...AS_TYPED}
              className="input"
              aria-label={m.mailbox_condition_text({ rank: rank + 1 })}
              value={has}
              maxLength={120}
              onChange={(event) => change(rank, { has: event.target.value })}
              onKeyDown={onEnter(save)}
            />
          )}
          {rows.length < 2 ? null : (
            <button
              type="button"
              className="btn quiet icon"
              aria-label={m.mailbox_remove_condition({ rank: rank + 1 })}
              onClick={() => setRows(rows.filter((_, at) => at !== rank))}
            >
              <X className="i" aria-hidden="true" />
            </button>
          )}
        </div>
      ))}
      {rows.length >= MOST_CONDITIONS ? null : (
        <button
          type="button"
          className="btn quiet mail-add"
          onClick={() => setRows([...rows, { field: "from", has: "" }])}
        >
          {m.mailbox_add_condition()}
        </button>
      )}
      <label className="mail-pair">
        {m.mailbox_then_move()}
        <select className="input" value={folder} onChange={(event) => setFolder(event.target.value)}>
          <option value="">{m.mailbox_nowhere()}</option>
          {folderOptions(state).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {offers(state, "labels") ? (
        <label className="mail-pair">
          {m.mailbox_then_put()}
          <select className="input" value={label} onChange={(event) => setLabel(event.target.value)}>
            <option value="">{m.mailbox_no_label()}</option>
            {state.labels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {isRefused ? (
        <p className="mail-error" role="alert">
          {m.mailbox_rule_refused()}
        </p>
      ) : null}
      <span className="mail-tools">
        <button type="button" className="btn main" onClick={save}>
          {m.mailbox_save_rule()}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {m.mailbox_cancel()}
        </button>
      </span>
    </fieldset>
  );
}
