import { type FocusEvent, useRef, useState } from "react";
import { holdOrder } from "./hold-order.ts";
import type { Placement } from "./place-rows.ts";

export type HeldOrder = {
  shown: Placement[];
  /** rows that would move if the order were let go */
  changes: number;
  reorder(): void;
  /** for the element that holds the rows */
  handlers: {
    onPointerEnter(): void;
    onPointerLeave(): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
  };
};

/**
 * Holds the order while the pointer is over the list or the keyboard is in it: a row never moves away under a click.
 * A focus that a mere tap left behind holds nothing.
 */
export function useHeldOrder(fresh: Placement[]): HeldOrder {
  const [held, setHeld] = useState<Placement[] | null>(null);
  const holders = useRef({ pointer: false, focus: false });
  const hold = (who: "pointer" | "focus", isHolding: boolean) => {
    holders.current[who] = isHolding;
    const isHeld = holders.current.pointer || holders.current.focus;
    setHeld((now) => (isHeld ? (now ?? fresh) : null));
  };
  const { shown, changes } = held === null ? { shown: fresh, changes: 0 } : holdOrder(held, fresh);
  return {
    shown,
    changes,
    reorder: () => setHeld((now) => (now === null ? null : fresh)),
    handlers: {
      onPointerEnter: () => hold("pointer", true),
      onPointerLeave: () => hold("pointer", false),
      onFocus: ({ target }) => hold("focus", target instanceof Element && target.matches(":focus-visible")),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) hold("focus", false);
      },
    },
  };
}
