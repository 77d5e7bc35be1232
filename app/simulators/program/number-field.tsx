import { useState } from "react";
import { onEnter } from "../on-enter.ts";

type NumberFieldProps = {
  label: string;
  value: number;
  least: number;
  isFixed: boolean;
  onSet(value: number): void;
};

/** A whole number, set when the field is left or Enter is pressed; anything else goes back to what it was. */
export function NumberField({ label, value, least, isFixed, onSet }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  const set = () => {
    const number = Number(typed);
    if (/^-?\d{1,2}$/.test(typed) && number >= least) onSet(number);
    else setTyped(String(value));
  };
  return (
    <input
      className="input prg-number"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={typed}
      maxLength={3}
      disabled={isFixed}
      onChange={(event) => setTyped(event.target.value.trim())}
      onBlur={set}
      onKeyDown={onEnter(set)}
    />
  );
}
