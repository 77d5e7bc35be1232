import { useEffect, useState } from "react";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { FieldBlock, Value } from "#worker/core/simulators/browser/block.ts";
import { onEnter } from "../on-enter.ts";
import type { BrowserProps } from "./browser-props.ts";

/** One field of a page or of the sheet. */
export function FieldLine({ field, state, act }: BrowserProps & { field: FieldBlock }) {
  const id = `champ-${field.id}`;
  const value = state.values[field.id];
  const fill = (next: Value) => void act({ do: "fill", field: field.id, value: next });
  switch (field.kind) {
    case "check":
      return (
        <p>
          <label className="web-check">
            <input type="checkbox" checked={value === true} onChange={(event) => fill(event.target.checked)} />{" "}
            {field.label}
          </label>
        </p>
      );
    case "choice":
      return (
        <div className="web-form">
          <label htmlFor={id}>{field.label}</label>
          <select id={id} className="input" value={String(value)} onChange={(event) => fill(event.target.value)}>
            {field.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.text}
              </option>
            ))}
          </select>
        </div>
      );
    case "field":
      return (
        <div className="web-form">
          <label htmlFor={id}>{field.label}</label>
          {field.help === undefined ? null : (
            <span id={`${id}-aide`} className="soft small">
              {field.help}
            </span>
          )}
          <TypedField
            id={id}
            described={field.help === undefined ? undefined : `${id}-aide`}
            value={String(value)}
            onFill={fill}
          />
        </div>
      );
  }
}

type TypedProps = { id: string; described: string | undefined; value: string; onFill(value: string): void };

/** What is typed counts when the field is left or Enter is pressed. */
function TypedField({ id, described, value, onFill }: TypedProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      {...AS_TYPED}
      id={id}
      className="input"
      aria-describedby={described}
      maxLength={400}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onFill(typed)}
      onKeyDown={onEnter(() => onFill(typed))}
    />
  );
}
