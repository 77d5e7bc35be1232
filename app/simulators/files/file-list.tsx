import { ArrowDown, ArrowUp, Star } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { sizeWords } from "#app/i18n/size-words.ts";
import { kindOf } from "#worker/core/simulators/files/names.ts";
import type { SortKey } from "#worker/core/simulators/files/scene.ts";
import { type Entry, isContainer, listed } from "#worker/core/simulators/files/tree.ts";
import type { FilesProps } from "./files-props.ts";
import { containerName, KIND_WORDS, markWords, momentWords, SORT_WORDS, shownName } from "./files-words.ts";
import { KindIcon } from "./kind-icon.tsx";

const COLUMNS: readonly SortKey[] = ["name", "modified", "kind", "bytes"];

type FileListProps = FilesProps & {
  picked: readonly string[];
  onPick(ids: string[]): void;
  onOpen(entry: Entry): void;
};

/** What the folder holds: one row each, ticked to be acted on, opened by its name. */
export function FileList({ state, act, picked, onPick, onOpen }: FileListProps) {
  const entries = listed(state);
  const { by, down } = state.sort;
  if (entries.length === 0)
    return <p className="fic-empty">{state.search === null ? m.files_empty() : m.files_found_none()}</p>;
  const isAll = entries.every(({ id }) => picked.includes(id));
  const pick = (id: string, isOn: boolean) => onPick(isOn ? [...picked, id] : picked.filter((one) => one !== id));
  return (
    <>
      <label className="fic-sort">
        {m.files_sort()}
        <select
          className="input"
          value={`${by}-${down}`}
          onChange={(event) => {
            const [key, isDown] = event.target.value.split("-");
            act({ do: "sort", by: COLUMNS.find((one) => one === key) ?? "name", down: isDown === "true" });
          }}
        >
          {COLUMNS.flatMap((key) =>
            [false, true].map((isDown) => (
              <option key={`${key}-${isDown}`} value={`${key}-${isDown}`}>
                {isDown ? m.files_sort_down({ by: SORT_WORDS[key]() }) : m.files_sort_up({ by: SORT_WORDS[key]() })}
              </option>
            )),
          )}
        </select>
      </label>
      <table className="fic-list">
        <thead>
          <tr>
            <th className="fic-tick">
              <input
                type="checkbox"
                aria-label={m.files_pick_all()}
                checked={isAll}
                onChange={() => onPick(isAll ? [] : entries.map(({ id }) => id))}
              />
            </th>
            {COLUMNS.map((key) => (
              <th
                key={key}
                className={`is-${key}`}
                aria-sort={by === key ? (down ? "descending" : "ascending") : undefined}
              >
                <button type="button" onClick={() => act({ do: "sort", by: key, down: by === key && !down })}>
                  {SORT_WORDS[key]()}
                  {by !== key ? null : down ? (
                    <ArrowDown className="i" aria-hidden="true" />
                  ) : (
                    <ArrowUp className="i" aria-hidden="true" />
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const name = shownName(state, entry);
            const marks = markWords(state, entry);
            const size = entry.isFolder ? "" : sizeWords(entry.bytes);
            const isPicked = picked.includes(entry.id);
            return (
              <tr key={entry.id} className={isPicked ? "is-picked" : undefined}>
                <td className="fic-tick">
                  <input
                    type="checkbox"
                    aria-label={m.files_pick({ name })}
                    checked={isPicked}
                    onChange={(event) => pick(entry.id, event.target.checked)}
                  />
                </td>
                <td className="is-name">
                  <button type="button" className="fic-open" onClick={() => onOpen(entry)}>
                    <KindIcon kind={kindOf(entry)} />
                    <span>{name}</span>
                  </button>
                  {entry.isStarred ? (
                    <Star className="i fic-star" role="img" aria-label={m.files_starred()} aria-hidden={false} />
                  ) : null}
                  <span className="fic-marks">
                    {state.search === null ? null : (
                      <span>{m.files_in({ folder: containerName(state, entry.in) })}</span>
                    )}
                    {entry.deletedFrom === null ? null : (
                      <span>{m.files_was_in({ folder: containerName(state, entry.deletedFrom) })}</span>
                    )}
                    {marks.map((mark) => (
                      <span key={mark}>{mark} </span>
                    ))}
                    <span className="fic-small">
                      {[momentWords(entry.modified), KIND_WORDS[kindOf(entry)](), size].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                </td>
                <td className="is-modified">{momentWords(entry.modified)}</td>
                <td className="is-kind">{KIND_WORDS[kindOf(entry)]()}</td>
                <td className="is-bytes">
                  {entry.isFolder && isContainer(state, entry.id) ? (
                    <span className="vh">{m.files_no_size()}</span>
                  ) : (
                    size
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
