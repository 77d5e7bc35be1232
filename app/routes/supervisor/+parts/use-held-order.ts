import { type FocusEvent, useEffect, useRef, useState } from "react";
import { holdOrder } from "./hold-order.ts";
import type { Placement } from "./place-rows.ts";

/** The way from the list to the button that reorders it. */
const RELEASE_AFTER_MS = 500;

type HoldHandlers = {
  onPointerEnter(): void;
  onPointerLeave(): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
};

export type HeldOrder = {
  shown: Placement[];
  /** rows that would move if the order were let go */
  changes: number;
  reorder(): void;
  /** for the element that holds the rows, and for the button that reorders them */
  handlers: HoldHandlers;
};

/**
 * Holds the order while the pointer is over the list or the keyboard is in it: a row never moves away under a click.
 * A focus that a mere tap left behind holds nothing.
 */
export function useHeldOrder(fresh: Placement[]): HeldOrder {
  const [held, setHeld] = useState<Placement[] | null>(null);
  const holders = useRef({ pointer: false, focus: false });
  const release = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(release.current), []);

  const hold = (who: "pointer" | "focus", isHolding: boolean) => {
    holders.current[who] = isHolding;
    clearTimeout(release.current);
    if (holders.current.pointer || holders.current.focus) setHeld((now) => now ?? fresh);
    else release.current = setTimeout(() => setHeld(null), RELEASE_AFTER_MS);
  };

  const { shown, changes } = held === null ? { shown: fresh, changes: 0 } : holdOrder(held, fresh);
  return {
    shown,
    changes,
    // The button that was pressed goes away without a word: nothing would tell that the pointer has left it.
    reorder: () => {
      holders.current = { pointer: false, focus: false };
      clearTimeout(release.current);
      setHeld(null);
    },
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
