import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { isChangeable } from "#worker/core/simulators/files/tree.ts";
import { onEnter } from "../on-enter.ts";
import { SimDialog } from "../sim-dialog.tsx";
import type { FilesProps } from "./files-props.ts";
import { momentWords, personName } from "./files-words.ts";

type VersionsDialogProps = FilesProps & { item: string; onDone(words: string): void; onClose(): void };

/** The history of a file, newest first: what each version held, to take back or to keep beside. */
export function VersionsDialog({ state, act, item, onDone, onClose }: VersionsDialogProps) {
  const entry = state.entries[item];
  if (entry === undefined) return null;
  const current = { id: "", at: entry.modified, by: entry.by, lines: entry.lines, shows: entry.shows };
  const canChange = isChangeable(state, item);
  const use = (version: string, as: "current" | "copy") => {
    if (!act({ do: "version", item, version, as })) return;
    onDone(as === "current" ? m.files_version_back() : m.files_version_copied());
    onClose();
  };
  return (
    <SimDialog id="fic-versions" title={m.files_versions_of({ name: entry.name })} isWide onClose={onClose}>
      <ol className="fic-versions">
        {[current, ...entry.versions].map(({ id, at, by, lines, shows, ...rest }) => (
          <li key={id}>
            <h3>
              {momentWords(at)} · {personName(state, by)}
              {id === "" ? ` · ${m.files_version_now()}` : null}
            </h3>
            <div className="fic-paper">
              {shows === null || shows === undefined ? null : <p className="pre-line">{shows}</p>}
              {lines.length === 0 ? null : (
                <ul>
                  {lines.map((line) => (
                    <li key={line.id}>{line.text}</li>
                  ))}
                </ul>
              )}
            </div>
            {id === "" || !canChange ? null : (
              <div className="fic-version-acts">
                <button type="button" className="btn" onClick={() => use(id, "current")}>
                  {m.files_version_use()}
                </button>
                <button type="button" className="btn" onClick={() => use(id, "copy")}>
                  {m.files_version_copy()}
                </button>
                <VersionLabel
                  key={"label" in rest ? rest.label : ""}
                  id={id}
                  label={"label" in rest ? (rest.label ?? "") : ""}
                  onLabel={(label) => void act({ do: "label", item, version: id, label })}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </SimDialog>
  );
}

/** Written when the field is left, or by Enter. */
function VersionLabel({ id, label, onLabel }: { id: string; label: string; onLabel(label: string): void }) {
  const [typed, setTyped] = useState(label);
  return (
    <label htmlFor={`fic-version-${id}`}>
      {m.files_version_label()}
      <input
        {...AS_TYPED}
        id={`fic-version-${id}`}
        className="input"
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => onLabel(typed.trim())}
        onKeyDown={onEnter(() => onLabel(typed.trim()))}
      />
    </label>
  );
}
