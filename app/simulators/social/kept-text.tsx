import { useState } from "react";
import { AS_TYPED } from "#app/question/text-answer.tsx";

type KeptProps = { id: string; text: string; isLong?: boolean; onKeep(text: string): void };

/** What is typed is kept when the field is left, or by Enter in the one-line field; Enter does not validate the question. */
export function KeptText({ id, text, isLong, onKeep }: KeptProps) {
  const [typed, setTyped] = useState(text);
  const [kept, setKept] = useState(text);
  if (kept !== text) {
    // Undone, published, or come from another page.
    setKept(text);
    setTyped(text);
  }
  const keep = () => onKeep(typed);
  return isLong ? (
    <textarea
      id={id}
      className="input"
      rows={3}
      value={typed}
      maxLength={1_000}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
    />
  ) : (
    <input
      {...AS_TYPED}
      id={id}
      className="input"
      value={typed}
      maxLength={300}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        keep();
      }}
    />
  );
}
