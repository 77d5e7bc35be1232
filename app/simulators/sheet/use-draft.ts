import { useRef, useState } from "react";
import { blockOf, nameOf, type Place, rangeName, readCell } from "#worker/core/simulators/sheet/address.ts";
import {
  closeBrackets,
  splice,
  takesReference,
  turnAtCaret,
} from "#worker/core/simulators/sheet/formula/write-reference.ts";
import type { SheetProps } from "./sheet-props.ts";

/** What is being typed and not yet in its cell. */
export type Draft = {
  cell: string;
  text: string;
  /** which of the two fields is typed in */
  where: "cell" | "bar";
  /** the reference that is being pointed at: its place in the text, its first cell, the cell last reached */
  pointed: { at: number; length: number; anchor: Place; reached: Place } | null;
};

export type DraftHand = ReturnType<typeof useDraft>;

/** Typing into a cell: it begins, grows, points at cells, and ends in the log or nowhere. */
export function useDraft({ scene, state, act, isLocked }: SheetProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // A field that leaves the page may still say that it lost the focus: what was dropped stays dropped.
  const now = useRef<Draft | null>(null);
  const fields = { cell: useRef<HTMLInputElement>(null), bar: useRef<HTMLInputElement>(null) };
  const { cell } = state.selection;

  const keep = (next: Draft | null) => {
    now.current = next;
    setDraft(next);
  };
  const fieldOf = (one: Draft | null) => (one === null ? null : fields[one.where].current);
  const caretOf = (one: Draft) => fieldOf(one)?.selectionStart ?? one.text.length;
  /** The field takes its new text first, then the caret. */
  const put = (next: Draft, caret: number) => {
    keep(next);
    requestAnimationFrame(() => {
      fieldOf(next)?.focus({ preventScroll: true });
      fieldOf(next)?.setSelectionRange(caret, caret);
    });
  };

  const begin = (where: Draft["where"], text = state.cells[cell] ?? "") => {
    if (!isLocked) keep({ cell, text, where, pointed: null });
  };
  const type = (text: string) => now.current !== null && keep({ ...now.current, text, pointed: null });
  /** Writes the text into its cell. */
  const end = () => {
    const done = now.current;
    if (done === null) return;
    keep(null);
    act({ do: "type", cell: done.cell, text: closeBrackets(done.text, scene.language).slice(0, 200) });
  };
  const drop = () => keep(null);
  /** F4 */
  const turn = () => {
    const { current } = now;
    if (current === null) return;
    const turned = turnAtCaret({ text: current.text, caret: caretOf(current) }, scene.language);
    if (turned !== null) put({ ...current, text: turned.text, pointed: null }, turned.caret);
  };
  /** Text at the caret; an empty cell becomes a formula. */
  const insert = (text: string) => {
    if (isLocked) return;
    const base = now.current ?? { cell, text: state.cells[cell] ?? "", where: "bar" as const, pointed: null };
    const isNew = base.text === "";
    const start = isNew ? "=" : base.text;
    const caret = isNew || now.current === null ? start.length : caretOf(base);
    put({ ...base, text: splice(start, caret, caret, text), pointed: null }, caret + text.length);
  };
  /** Does the draft take the address of a cell that is pointed at now? */
  const isPointing = () => {
    const { current } = now;
    if (current === null) return false;
    return current.pointed !== null || takesReference({ text: current.text, caret: caretOf(current) });
  };
  /** Puts the address in, or another in the place of the one just put in; `stretches`: a range from the first. */
  const point = (place: Place, stretches: boolean) => {
    const { current } = now;
    if (current === null) return;
    const at = current.pointed?.at ?? caretOf(current);
    const anchor = stretches && current.pointed !== null ? current.pointed.anchor : place;
    const name = rangeName(blockOf(anchor, place));
    const text = splice(current.text, at, at + (current.pointed?.length ?? 0), name);
    put({ ...current, text, pointed: { at, length: name.length, anchor, reached: place } }, at + name.length);
  };
  /** By keyboard: one cell further than the last one pointed at, or than the cell itself. */
  const pointOn = (columns: number, rows: number, stretches: boolean) => {
    const { current } = now;
    const from = current?.pointed?.reached ?? readCell(current?.cell ?? cell);
    if (from === null) return;
    const next = { column: from.column + columns, row: from.row + rows };
    if (readCell(nameOf(next)) !== null) point(next, stretches);
  };
  return { draft, fields, begin, type, end, drop, turn, insert, isPointing, point, pointOn };
}
