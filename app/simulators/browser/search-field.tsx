import { Search } from "lucide-react";
import { useState } from "react";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { onEnter } from "../on-enter.ts";
import type { BrowserProps } from "./browser-props.ts";

/** The field of the search engine. */
export function SearchField({ label, query, go }: BrowserProps & { label: string; query: string }) {
  const [typed, setTyped] = useState(query);
  const search = () => void go({ do: "go", text: typed });
  return (
    <div className="web-search">
      <input
        {...AS_TYPED}
        className="input"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={400}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onEnter(search)}
      />
      <button type="button" className="btn" onClick={search}>
        <Search className="i" aria-hidden="true" /> <span className="vh">{label}</span>
      </button>
    </div>
  );
}
