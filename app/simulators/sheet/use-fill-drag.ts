import { type PointerEvent, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type Block, nameOf, type Place, rangeName, readCell } from "#worker/core/simulators/sheet/address.ts";
import type { SheetParts } from "./sheet-props.ts";

/** The small square of the selection, drawn down or to the right; buttons and Ctrl+D, Ctrl+R do the same. */
export function useFillDrag({ block, act, say }: SheetParts) {
  const [reached, setReached] = useState<Block | null>(null);
  const target = useRef<Block | null>(null);

  const follow = (x: number, y: number) => {
    const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("td[data-cell]")?.dataset.cell;
    const place = readCell(cell ?? "");
    if (place === null) return;
    target.current = stretched(block, place);
    setReached(target.current);
  };
  const finish = () => {
    const to = target.current;
    target.current = null;
    setReached(null);
    if (to === null || rangeName(to) === rangeName(block)) return;
    if (!act({ do: "copy", from: rangeName(block), to: rangeName(to) })) return;
    act({ do: "select", cell: nameOf(to.from), to: nameOf(to.to) });
    say(m.sheet_filled({ range: rangeName(to) }));
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const { currentTarget: handle, pointerId } = event;
    target.current = block;
    handle.setPointerCapture(pointerId);
    const onMove = (moved: globalThis.PointerEvent) => follow(moved.clientX, moved.clientY);
    const onEnd = () => {
      handle.removeEventListener("pointermove", onMove);
      handle.removeEventListener("pointerup", onEnd);
      handle.removeEventListener("pointercancel", onEnd);
      finish();
    };
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onEnd);
    handle.addEventListener("pointercancel", onEnd);
  };
  return { reached, begin, isFilling: () => target.current !== null };
}

/** The block grown to the place in the one direction in which it lies further. */
function stretched({ from, to }: Block, place: Place): Block {
  const [right, down] = [Math.max(0, place.column - to.column), Math.max(0, place.row - to.row)];
  return down >= right
    ? { from, to: { column: to.column, row: to.row + down } }
    : { from, to: { column: to.column + right, row: to.row } };
}
