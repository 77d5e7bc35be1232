import { useId, useRef } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";

/** What the contract takes. */
const LONGEST_REASON = 120;

export const GRANT_REASONS = [
  m.room_reason_network,
  m.room_reason_computer,
  m.room_reason_evacuation,
  m.room_reason_late,
] as const;
export const PAUSE_ROOM_REASONS = [
  m.room_reason_fire,
  m.room_reason_network,
  m.room_reason_power,
  m.room_reason_evacuation,
] as const;
export const PAUSE_ONE_REASONS = [m.room_reason_infirmary, m.room_reason_toilet, m.room_reason_computer] as const;
export const EXTRA_REASONS = [m.room_reason_file, m.room_reason_typo] as const;

type ReasonFieldProps = {
  usual: readonly (() => string)[];
  value: string;
  onChange(value: string): void;
  /** how many will read it */
  readers: "one" | "many";
  error: string | undefined;
};

/** Why: a usual reason in one press, or any words. It is read by the candidate and kept in the journal. */
export function ReasonField({ usual, value, onChange, readers, error }: ReasonFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const words = usual.map((one) => one());
  return (
    <div className={error === undefined ? "field" : "field bad"}>
      <label htmlFor={id}>{m.room_reason()}</label>
      <span className="hint" id={`${id}-aide`}>
        {readers === "one" ? m.room_reason_hint_one() : m.room_reason_hint_many()}
      </span>
      <div className="pick">
        {words.map((one) => (
          <button key={one} type="button" className="btn" aria-pressed={value === one} onClick={() => onChange(one)}>
            {one}
          </button>
        ))}
        <button
          type="button"
          className="btn"
          aria-pressed={value !== "" && !words.includes(value)}
          onClick={() => {
            if (words.includes(value)) onChange("");
            input.current?.focus();
          }}
        >
          {m.room_reason_other()}
        </button>
      </div>
      <input
        ref={input}
        className="input"
        id={id}
        value={value}
        maxLength={LONGEST_REASON}
        autoComplete="off"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? `${id}-aide` : `${id}-aide ${id}-erreur`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FieldError id={`${id}-erreur`} text={error} />
    </div>
  );
}
