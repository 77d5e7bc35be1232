import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type AnswerFieldProps, ERROR_ID } from "./answer-field.ts";
import { ItemText } from "./item-text.tsx";
import { moveStep } from "./move-step.ts";

/** Steps that two buttons each move by one place: no drag, so that a keyboard, a thumb and a switch do the same. */
export function StepList({ item, answer, isLocked, hasError, onChange }: AnswerFieldProps<"order">) {
  const order = answer.kind === "order" && answer.order.length > 0 ? answer.order : item.steps.map(({ id }) => id);
  const texts = new Map(item.steps.map(({ id, text }) => [id, text]));
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const move = (id: string, by: -1 | 1) => {
    if (isLocked) return;
    const next = moveStep(order, id, by);
    const place = next.indexOf(id) + 1;
    onChange({ kind: "order", order: next });
    setSaid(m.exam_step_moved({ text: texts.get(id) ?? "", place, count: order.length }));
    // At an end the button that was pressed has nothing more to do: its neighbour takes the focus.
    const isAtEnd = place === 1 || place === order.length;
    if (isAtEnd) list.current?.querySelector<HTMLElement>(`[data-step="${id}"] [data-by="${-by}"]`)?.focus();
  };
  return (
    <>
      <ol ref={list} className="sort-list" aria-describedby={hasError ? ERROR_ID : undefined}>
        {order.map((id, place) => {
          const text = texts.get(id) ?? "";
          return (
            <li key={id} data-step={id} className="sort-step">
              <b className="place">{place + 1}</b>
              <span className="pre-line">
                <ItemText text={text} />
              </span>
              <button
                type="button"
                className="btn icon"
                data-by="-1"
                aria-label={m.exam_step_up({ text })}
                aria-disabled={isLocked || place === 0 || undefined}
                onClick={() => move(id, -1)}
              >
                <ArrowUp className="i" aria-hidden="true" />
              </button>
              <button
                type="button"
                className="btn icon"
                data-by="1"
                aria-label={m.exam_step_down({ text })}
                aria-disabled={isLocked || place === order.length - 1 || undefined}
                onClick={() => move(id, 1)}
              >
                <ArrowDown className="i" aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ol>
      <p className="vh" aria-live="polite">
        {said}
      </p>
    </>
  );
}
