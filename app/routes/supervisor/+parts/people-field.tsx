import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { compareNames } from "./place-rows.ts";
import { listName } from "./room-words.ts";

type PeopleFieldProps = {
  id: string;
  /** those who may be chosen */
  rows: readonly CandidateRow[];
  /** null: everybody */
  chosen: ReadonlySet<string> | null;
  everybody: string;
  error: string | undefined;
  onChange(chosen: ReadonlySet<string> | null): void;
};

/** Everybody, or some by name. Rows that change meanwhile keep the ticks. */
export function PeopleField({ id, rows, chosen, everybody, error, onChange }: PeopleFieldProps) {
  const inOrder = [...rows].sort(compareNames);
  const toggle = (candidateId: string) => {
    const next = new Set(chosen);
    if (!next.delete(candidateId)) next.add(candidateId);
    onChange(next);
  };
  return (
    <fieldset className={error === undefined ? "field" : "field bad"}>
      <legend>{m.room_who()}</legend>
      <label className="tick">
        <input type="radio" name={id} checked={chosen === null} onChange={() => onChange(null)} />
        <span>{everybody}</span>
      </label>
      <label className="tick">
        <input type="radio" name={id} checked={chosen !== null} onChange={() => onChange(new Set())} />
        <span>
          {m.room_who_some()}
          {chosen === null ? null : <span className="soft"> · {m.room_who_chosen({ count: chosen.size })}</span>}
        </span>
      </label>
      {chosen === null ? null : (
        <div className="people">
          {inOrder.map((row) => (
            <label key={row.candidateId} className="tick">
              <input type="checkbox" checked={chosen.has(row.candidateId)} onChange={() => toggle(row.candidateId)} />
              <span>{listName(row)}</span>
            </label>
          ))}
        </div>
      )}
      <FieldError id={`${id}-erreur`} text={error} />
    </fieldset>
  );
}

/** Ids for the command: null means everybody; a choice leaves out those who have gone meanwhile. */
export function chosenIds(chosen: ReadonlySet<string> | null, rows: readonly CandidateRow[]): readonly string[] | null {
  return chosen === null ? null : rows.map(({ candidateId }) => candidateId).filter((one) => chosen.has(one));
}
