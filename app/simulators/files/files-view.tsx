import { useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { hasTool } from "#worker/core/simulators/files/play.ts";
import { type Entry, isContainer, listed } from "#worker/core/simulators/files/tree.ts";
import { AskOver } from "./ask-over.tsx";
import { FileList } from "./file-list.tsx";
import type { Asked, FilesProps } from "./files-props.ts";
import { FolderTree } from "./folder-tree.tsx";
import { PathLine } from "./path-line.tsx";
import { Reading } from "./reading.tsx";
import { SearchRow } from "./search-row.tsx";
import { ToolRow } from "./tool-row.tsx";

/** Places on the left, what can be done above, what the folder holds below; an open document covers the list. */
export function FilesView(props: FilesProps) {
  const { scene, state, act, say } = props;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = listed(state);
  const picked = shown.filter(({ id }) => ticked.includes(id));
  const reading = state.reading === null ? undefined : state.entries[state.reading];

  const focusHeading = () => requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  const go = (to: string) => {
    if (state.reading !== null) act({ do: "close" });
    if (act({ do: "go", to })) {
      setTicked([]);
      focusHeading();
    }
  };
  const open = (entry: Entry) => {
    if (isContainer(state, entry.id)) go(entry.id);
    else if (!act({ do: "open", item: entry.id })) say(m.files_not_from_bin());
  };
  const done = (words: string) => {
    setTicked([]);
    say(words);
  };
  return (
    <div className="fic">
      <FolderTree
        state={state}
        label={m.files_places()}
        current={state.search === null ? state.here : null}
        hasBin
        onChoose={go}
      />
      <div className="fic-main">
        {reading === undefined ? (
          <>
            <PathLine {...props} heading={heading} onGo={go} />
            {hasTool(state, "search") ? (
              <SearchRow key={state.search === null ? state.here : "search"} {...props} onFound={focusHeading} />
            ) : null}
            <ToolRow {...props} picked={picked} onAsk={setAsked} onDone={done} />
            <FileList {...props} picked={ticked} onPick={setTicked} onOpen={open} />
            <div className="fic-foot">
              <span role="status">{m.files_picked({ count: picked.length, all: shown.length })}</span>
              <label className="fic-check">
                <input
                  type="checkbox"
                  checked={state.showsExtensions}
                  onChange={(event) => act({ do: "extensions", shown: event.target.checked })}
                />{" "}
                {m.files_extensions()}
              </label>
            </div>
          </>
        ) : (
          <Reading
            {...props}
            entry={reading}
            heading={heading}
            onClose={() => {
              act({ do: "close" });
              focusHeading();
            }}
          />
        )}
      </div>
      {asked === null ? null : (
        <AskOver {...props} scene={scene} asked={asked} onDone={done} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}
