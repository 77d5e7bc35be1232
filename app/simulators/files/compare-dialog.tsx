import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { bothLines } from "#worker/core/simulators/files/act-on-entries.ts";
import { type Entry, isChangeable } from "#worker/core/simulators/files/tree.ts";
import { SimDialog } from "../sim-dialog.tsx";
import type { FilesProps } from "./files-props.ts";
import { momentWords, personName } from "./files-words.ts";

type CompareDialogProps = FilesProps & {
  pair: readonly [Entry, Entry];
  onDone(words: string): void;
  onClose(): void;
};

/** Two documents line by line: which lines are in which, those to keep, and in which of both they go. */
export function CompareDialog({ state, act, pair, onDone, onClose }: CompareDialogProps) {
  const [one, other] = pair;
  const [into, setInto] = useState(one.id);
  const [kept, setKept] = useState<readonly string[]>(one.lines.map(({ id }) => id));
  const [hasFailed, setFailed] = useState(false);
  const target = into === one.id ? one : other;
  const source = into === one.id ? other : one;
  const lines = bothLines(one, other);
  const choose = (id: string) => {
    setInto(id);
    setKept((id === one.id ? one : other).lines.map((line) => line.id));
    setFailed(false);
  };
  const put = () => {
    const merged = lines.flatMap(({ id }) => (kept.includes(id) ? [id] : []));
    if (!act({ do: "merge", into, from: source.id, lines: merged })) return setFailed(true);
    onDone(m.files_merged({ name: target.name }));
    onClose();
  };
  return (
    <SimDialog
      id="fic-comparer"
      title={m.files_compare_title()}
      isWide
      onClose={onClose}
      foot={
        <>
          {hasFailed ? <p role="alert">{m.files_merge_same()}</p> : null}
          <button type="button" className="btn" onClick={onClose}>
            {m.files_cancel()}
          </button>
          <button type="button" className="btn main" disabled={!isChangeable(state, into)} onClick={put}>
            {m.files_merge()}
          </button>
        </>
      }
    >
      <fieldset className="fic-pair">
        <legend>{m.files_merge_into()}</legend>
        {pair.map((entry, rank) => (
          <label key={entry.id}>
            <input
              type="radio"
              name="fic-cible"
              checked={into === entry.id}
              data-first={rank === 0 || undefined}
              onChange={() => choose(entry.id)}
            />{" "}
            <span>
              <b>{entry.name}</b>
              <span className="fic-marks">
                {m.files_changed_by({ at: momentWords(entry.modified), who: personName(state, entry.by) })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="fic-lines">
        <legend>{m.files_merge_lines()}</legend>
        {lines.map(({ id, text }) => {
          const homes = pair.filter((entry) => entry.lines.some((line) => line.id === id));
          return (
            <label key={id}>
              <input
                type="checkbox"
                checked={kept.includes(id)}
                onChange={(event) => {
                  setKept(event.target.checked ? [...kept, id] : kept.filter((line) => line !== id));
                  setFailed(false);
                }}
              />{" "}
              <span>
                {text}
                <span className="fic-marks">
                  {homes.length === 2 ? m.files_line_both() : m.files_line_only({ name: homes[0]?.name ?? "" })}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
    </SimDialog>
  );
}
