import type { KeyboardEvent } from "react";

/** Enter in a field does this, and does not validate the question. */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    act();
  };
}
