import { useEffect, useRef } from "react";

type PickAllProps = { label: string; count: number; total: number; onPick: (on: boolean) => void };

/** Ticks all of a list, or none; some of them is its third state. Needs script: without it, one by one. */
export function PickAll({ label, count, total, onPick }: PickAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const mixed = count > 0 && count < total;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <span className="tick">
      <input
        ref={box}
        type="checkbox"
        className={mixed ? "mixed" : undefined}
        aria-label={label}
        checked={total > 0 && count === total}
        disabled={total === 0}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
    </span>
  );
}
