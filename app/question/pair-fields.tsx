import { m } from "#app/i18n/paraglide/messages.js";
import { type AnswerFieldProps, ERROR_ID } from "./answer-field.ts";
import { ItemText } from "./item-text.tsx";

/** One menu for each thing to pair. A menu says what others have taken already: each serves once. */
export function PairFields({ item, answer, isLocked, hasError, onChange }: AnswerFieldProps<"match">) {
  const pairs = answer.kind === "pairs" ? answer.pairs : [];
  const chosen = new Map(pairs.map(({ left, right }) => [left, right]));
  const change = (left: string, right: string) => {
    const others = pairs.filter((pair) => pair.left !== left);
    onChange({ kind: "pairs", pairs: right === "" ? others : [...others, { left, right }] });
  };
  return (
    <fieldset disabled={isLocked} className={hasError ? "pairs bad" : "pairs"}>
      <legend className="vh">{m.exam_pairs()}</legend>
      {item.left.map(({ id, text }) => {
        const value = chosen.get(id) ?? "";
        const isWrong = hasError && (value === "" || pairs.some(({ left, right }) => left !== id && right === value));
        return (
          <div key={id} className="pair">
            <label htmlFor={`paire-${id}`} className="pre-line">
              <ItemText text={text} />
            </label>
            <select
              id={`paire-${id}`}
              className="input typed"
              value={value}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? ERROR_ID : undefined}
              onChange={(event) => change(id, event.target.value)}
            >
              <option value="">{m.exam_choose()}</option>
              {item.right.map((right) => {
                const isTaken = pairs.some((pair) => pair.right === right.id && pair.left !== id);
                return (
                  <option key={right.id} value={right.id}>
                    {isTaken ? m.exam_pair_taken({ text: right.text }) : right.text}
                  </option>
                );
              })}
            </select>
          </div>
        );
      })}
    </fieldset>
  );
}
