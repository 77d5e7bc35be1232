import { X } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { sizeWords } from "#app/i18n/size-words.ts";
import { kindOf } from "#worker/core/simulators/files/names.ts";
import type { Entry } from "#worker/core/simulators/files/tree.ts";
import type { FilesProps } from "./files-props.ts";
import { KIND_WORDS, momentWords, personName, shownName } from "./files-words.ts";
import { KindIcon } from "./kind-icon.tsx";

type ReadingProps = FilesProps & { entry: Entry; heading: RefObject<HTMLHeadingElement | null>; onClose(): void };

/** A document that is open, in the place of the list: its lines, or a sentence that says what is seen. */
export function Reading({ state, entry, heading, onClose }: ReadingProps) {
  useEffect(() => heading.current?.focus({ preventScroll: true }), [heading]);
  const kind = kindOf(entry);
  // What a file holds does not change with its name: under another extension nothing can open it.
  const born = state.scene.entries.find((one) => one.content === entry.content || one.id === entry.content);
  const isBroken = born !== undefined && kindOf({ name: born.name, isFolder: false }) !== kind;
  return (
    <div className="fic-reading">
      <div className="fic-reading-head">
        <h2 ref={heading} tabIndex={-1}>
          <KindIcon kind={kind} /> {shownName(state, entry)}
        </h2>
        <button type="button" className="btn" onClick={onClose}>
          <X className="i" aria-hidden="true" /> {m.files_close()}
        </button>
      </div>
      <p className="soft">
        {[KIND_WORDS[kind](), sizeWords(entry.bytes)].join(" · ")}
        <br />
        {m.files_changed_by({ at: momentWords(entry.modified), who: personName(state, entry.by) })}
      </p>
      <div className="fic-paper">{isBroken ? <p>{m.files_cannot_open()}</p> : <Content entry={entry} />}</div>
    </div>
  );
}

function Content({ entry: { lines, shows } }: { entry: Entry }) {
  if (lines.length === 0) return <p className="pre-line">{shows ?? m.files_no_preview()}</p>;
  return (
    <>
      {shows === null ? null : <p className="pre-line">{shows}</p>}
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  );
}
