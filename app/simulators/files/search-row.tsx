import { Search as Glass, X } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import type { Kind, Search } from "#worker/core/simulators/files/scene.ts";
import { onEnter } from "../on-enter.ts";
import type { FilesProps } from "./files-props.ts";
import { KIND_WORDS } from "./files-words.ts";

const KINDS: readonly Kind[] = [
  ...(["folder", "text", "pdf", "sheet", "slides", "image", "sound", "video", "archive", "web", "program"] as const),
];
const NOTHING: Search = { text: "", kind: "any", from: null, to: null };

/** By a part of the name, a kind and a period, in the folder on screen and all below. */
export function SearchRow({ state, act, onFound }: FilesProps & { onFound(): void }) {
  const [typed, setTyped] = useState(state.search ?? NOTHING);
  const [isOpen, setOpen] = useState(state.search !== null);
  const [hasMissed, setMissed] = useState(false);
  const change = (fields: Partial<Search>) => {
    setTyped({ ...typed, ...fields });
    setMissed(false);
  };
  const find = () => {
    const search = { ...typed, text: typed.text.trim() };
    if (act({ do: "search", ...search })) onFound();
    else setMissed(JSON.stringify(search) === JSON.stringify(NOTHING));
  };
  const forget = () => {
    act({ do: "unsearch" });
    setTyped(NOTHING);
    setMissed(false);
  };
  const hasFilter = isOpen || typed.kind !== "any" || typed.from !== null || typed.to !== null;
  return (
    <search className="fic-search">
      <div className="fic-search-line">
        <input
          {...AS_TYPED}
          className="input"
          type="text"
          aria-label={m.files_search_name()}
          placeholder={m.files_search_name()}
          aria-describedby={hasMissed ? "fic-rien" : undefined}
          maxLength={100}
          value={typed.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={onEnter(find)}
        />
        <button type="button" className="btn" onClick={find}>
          <Glass className="i" aria-hidden="true" /> {m.files_search()}
        </button>
        <button type="button" className="sim-tool" aria-expanded={hasFilter} onClick={() => setOpen(!isOpen)}>
          {m.files_filters()}
        </button>
        {state.search === null ? null : (
          <button type="button" className="sim-tool" onClick={forget}>
            <X className="i" aria-hidden="true" /> {m.files_unsearch()}
          </button>
        )}
      </div>
      {hasFilter ? (
        <div className="fic-search-line">
          <label>
            {m.files_kind()}
            <select
              className="input"
              value={typed.kind}
              onChange={(event) => change({ kind: [...KINDS].find((kind) => kind === event.target.value) ?? "any" })}
            >
              <option value="any">{m.files_any_kind()}</option>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KIND_WORDS[kind]()}
                </option>
              ))}
            </select>
          </label>
          {(["from", "to"] as const).map((end) => (
            <label key={end}>
              {end === "from" ? m.files_from() : m.files_to()}
              <input
                className="input"
                type="date"
                value={typed[end] ?? ""}
                onChange={(event) => change({ [end]: event.target.value || null })}
                onKeyDown={onEnter(find)}
              />
            </label>
          ))}
        </div>
      ) : null}
      {hasMissed ? (
        <p id="fic-rien" role="alert">
          {m.files_search_empty()}
        </p>
      ) : null}
    </search>
  );
}
