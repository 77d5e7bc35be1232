import { Search } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { onEnter } from "../on-enter.ts";
import type { MailPartProps } from "./mailbox-props.ts";

const NOTHING = { text: "", from: "", hasFile: false };

/** Words, sender, with a file: looked for in all folders. */
export function SearchMail({ state, go }: MailPartProps) {
  const [typed, setTyped] = useState(state.search ?? NOTHING);
  const [isWide, setWide] = useState(typed.from !== "" || typed.hasFile);
  const search = () =>
    void go({ do: "search", text: typed.text.trim(), from: typed.from.trim(), hasFile: typed.hasFile });
  const clear = () => {
    setTyped(NOTHING);
    go({ do: "search", ...NOTHING });
  };
  return (
    <search className="mail-search">
      <label htmlFor="courrier-mots" className="vh">
        {m.mailbox_search_words()}
      </label>
      <input
        {...AS_TYPED}
        id="courrier-mots"
        type="search"
        className="input"
        placeholder={m.mailbox_search_words()}
        value={typed.text}
        maxLength={200}
        onChange={(event) => setTyped({ ...typed, text: event.target.value })}
        onKeyDown={onEnter(search)}
      />
      <button type="button" className="btn" onClick={search}>
        <Search className="i" aria-hidden="true" /> {m.mailbox_search()}
      </button>
      <button type="button" className="btn quiet" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
        {m.mailbox_filters()}
      </button>
      {state.search === null ? null : (
        <button type="button" className="btn quiet" onClick={clear}>
          {m.mailbox_end_search()}
        </button>
      )}
      {isWide ? (
        <div className="mail-filters">
          <label htmlFor="courrier-de">{m.mailbox_sender_has()}</label>
          <input
            {...AS_TYPED}
            id="courrier-de"
            className="input"
            value={typed.from}
            maxLength={200}
            onChange={(event) => setTyped({ ...typed, from: event.target.value })}
            onKeyDown={onEnter(search)}
          />
          <label className="mail-check">
            <input
              type="checkbox"
              checked={typed.hasFile}
              onChange={(event) => setTyped({ ...typed, hasFile: event.target.checked })}
            />{" "}
            {m.mailbox_with_file()}
          </label>
        </div>
      ) : null}
    </search>
  );
}
