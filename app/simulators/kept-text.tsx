import { useState } from "react";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { onEnter } from "./on-enter.ts";

type KeptTextProps = {
  id: string;
  text: string;
  longest: number;
  /** lines of a longer text; absent: one line */
  rows?: number;
  onKeep(text: string): void;
};

/** What is typed is kept when the field is left, or by Enter in the one-line field. */
export function KeptText({ id, text, longest, rows, onKeep }: KeptTextProps) {
  const [typed, setTyped] = useState(text);
  const [kept, setKept] = useState(text);
  if (kept !== text) {
    // Undone, sent, or come from another page.
    setKept(text);
    setTyped(text);
  }
  const keep = () => onKeep(typed);
  const field = { id, className: "input", value: typed, maxLength: longest, onBlur: keep };
  return rows === undefined ? (
    <input {...AS_TYPED} {...field} onChange={(event) => setTyped(event.target.value)} onKeyDown={onEnter(keep)} />
  ) : (
    <textarea {...field} rows={rows} onChange={(event) => setTyped(event.target.value)} />
  );
}
