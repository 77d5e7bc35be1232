import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { clashes } from "#worker/core/simulators/files/act-on-entries.ts";
import { above, type Entry, takes } from "#worker/core/simulators/files/tree.ts";
import { SimDialog } from "../sim-dialog.tsx";
import type { FilesProps } from "./files-props.ts";
import { containerName } from "./files-words.ts";
import { FolderTree } from "./folder-tree.tsx";

type PlaceDialogProps = FilesProps & {
  does: "move" | "copy";
  entries: readonly Entry[];
  title: string;
  onDone(words: string): void;
  onClose(): void;
};

/** Where to: a folder of the tree; then, when a name is already there, what becomes of it. */
export function PlaceDialog({ state, act, does, entries, title, onDone, onClose }: PlaceDialogProps) {
  const [to, setTo] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const items = entries.map(({ id }) => id);
  const isOffered = (id: string) =>
    takes(state, id) &&
    !items.some((item) => item === id || above(state, id).includes(item)) &&
    (does === "copy" || !entries.some((entry) => entry.in === id));
  const go = (clash?: "replace" | "both") => {
    if (to === null) return;
    const isDouble = does === "copy" && entries.some((entry) => entry.in === to);
    const choice = clash ?? (isDouble ? "both" : undefined);
    if (choice === undefined && clashes(state, items, to).length > 0) return setAsking(true);
    if (!act({ do: does, items, to, ...(choice === undefined ? {} : { clash: choice }) })) return;
    const said = { count: items.length, folder: containerName(state, to) };
    onDone(does === "move" ? m.files_moved(said) : m.files_copied(said));
    onClose();
  };
  const met = to === null ? [] : clashes(state, items, to).flatMap((id) => state.entries[id] ?? []);
  const canReplace =
    ![...met, ...entries].some(({ isFolder }) => isFolder) && !met.some(({ isReadOnly }) => isReadOnly);
  return (
    <SimDialog
      id="fic-lieu"
      title={title}
      onClose={onClose}
      foot={
        isAsking ? undefined : (
          <>
            <button type="button" className="btn" onClick={onClose}>
              {m.files_cancel()}
            </button>
            <button type="button" className="btn main" disabled={to === null} onClick={() => go()}>
              {does === "move" ? m.files_move_here() : m.files_copy_here()}
            </button>
          </>
        )
      }
    >
      {isAsking && to !== null ? (
        <fieldset className="fic-ask">
          <legend>
            {m.files_clash({ names: met.map(({ name }) => name).join(", "), folder: containerName(state, to) })}
          </legend>
          {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked by the button in this place */}
          <button type="button" className="btn" autoFocus onClick={() => go("both")}>
            {m.files_clash_both()}
          </button>
          {canReplace ? (
            <button type="button" className="btn" onClick={() => go("replace")}>
              {m.files_clash_replace()}
            </button>
          ) : null}
          <button type="button" className="btn" onClick={() => setAsking(false)}>
            {m.files_clash_else()}
          </button>
        </fieldset>
      ) : (
        <>
          <p>
            {entries.map(({ name }) => name).join(", ")}
            {" → "}
            <b aria-live="polite">{to === null ? m.files_to_choose() : containerName(state, to)}</b>
          </p>
          <FolderTree
            state={state}
            label={m.files_destination()}
            current={to}
            hasBin={false}
            isOffered={isOffered}
            onChoose={setTo}
          />
        </>
      )}
    </SimDialog>
  );
}
