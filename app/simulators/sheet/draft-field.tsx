import type { KeyboardEvent } from "react";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { Draft, DraftHand } from "./use-draft.ts";

type DraftFieldProps = {
  hand: DraftHand;
  where: Draft["where"];
  /** what it shows while nothing is typed */
  text: string;
  label: string;
  className: string;
  /** where the selection goes once the text is in its cell: columns and rows from there */
  onEnd(columns: number, rows: number): void;
};

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A field that a cell is typed in: Enter and Tab write it, Escape drops it, F4 turns the `$`, arrows point at cells. */
export function DraftField({ hand, where, text, label, className, onEnd }: DraftFieldProps) {
  const { draft } = hand;
  const leave = (event: KeyboardEvent, columns: number, rows: number) => {
    event.preventDefault();
    hand.end();
    onEnd(columns, rows);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The cell around it must not take it for its own.
    event.stopPropagation();
    const arrow = ARROWS[event.key];
    if (event.key === "Enter") leave(event, 0, event.shiftKey ? -1 : 1);
    else if (event.key === "Tab" && where === "cell") leave(event, event.shiftKey ? -1 : 1, 0);
    else if (event.key === "Escape") {
      event.preventDefault();
      hand.drop();
      onEnd(0, 0);
    } else if (event.key === "F4") {
      event.preventDefault();
      hand.turn();
    } else if (arrow !== undefined && hand.isPointing()) {
      event.preventDefault();
      hand.pointOn(arrow[0], arrow[1], event.shiftKey);
    }
  };
  return (
    <input
      {...AS_TYPED}
      // biome-ignore lint/a11y/noAutofocus: in a cell, typing has just begun in this very place
      autoFocus={where === "cell"}
      ref={hand.fields[where]}
      className={className}
      aria-label={label}
      maxLength={200}
      value={draft?.text ?? text}
      onFocus={() => where === "bar" && draft === null && hand.begin("bar")}
      onChange={(event) => hand.type(event.target.value)}
      onBlur={() => draft?.where === where && hand.end()}
      onKeyDown={onKeyDown}
    />
  );
}
