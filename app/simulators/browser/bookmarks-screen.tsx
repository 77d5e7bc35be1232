import { Folder } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { siteOf } from "#worker/core/simulators/browser/address.ts";
import type { Bookmark } from "#worker/core/simulators/browser/scene.ts";
import { BookmarkForm } from "./bookmark-form.tsx";
import type { BrowserProps } from "./browser-props.ts";
import { NameField } from "./name-field.tsx";
import { ProfileChoice } from "./profile-choice.tsx";

/** Bookmarks in their folders: open, rename, move, take away; new folders. */
export function BookmarksScreen(props: BrowserProps) {
  const { state, act, say } = props;
  const [changing, setChanging] = useState<string | null>(null);
  const own = state.bookmarks.filter(({ profile }) => profile === state.profile);
  return (
    <>
      {state.folders.map(({ id, name }) => {
        const inside = own.filter(({ folder }) => folder === id);
        return (
          <section key={id} aria-label={name}>
            <h3>
              <Folder className="i" aria-hidden="true" /> {name}
            </h3>
            {inside.length === 0 ? <p className="soft">{m.browser_folder_empty()}</p> : null}
            <ul className="web-lines">
              {inside.map((bookmark) => (
                <BookmarkLine
                  key={bookmark.id}
                  bookmark={bookmark}
                  isChanging={changing === bookmark.id}
                  onChange={setChanging}
                  {...props}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <NameField
        id="dossier"
        label={m.browser_new_folder()}
        onName={(name) => {
          if (act({ do: "add-folder", name })) say(m.browser_kept());
        }}
      />
    </>
  );
}

type LineProps = BrowserProps & { bookmark: Bookmark; isChanging: boolean; onChange(id: string | null): void };

function BookmarkLine({ bookmark, isChanging, onChange, ...props }: LineProps) {
  const { id, title, address, folder } = bookmark;
  const { go, say } = props;
  if (isChanging) {
    return (
      <li>
        <BookmarkForm
          {...props}
          id={id}
          title={title}
          folder={folder}
          onCancel={() => onChange(null)}
          onSave={(name, place) => {
            onChange(null);
            if (go({ do: "change-bookmark", id, title: name, folder: place })) say(m.browser_kept());
          }}
        />
      </li>
    );
  }
  return (
    <li className="web-visit">
      <button type="button" className="web-link" onClick={() => go({ do: "open", id })}>
        {title}
      </button>
      <span className="soft small">{siteOf(address)}</span>
      <span className="web-acts">
        <button type="button" className="btn" onClick={() => onChange(id)}>
          {m.browser_change()}
          <span className="vh"> {title}</span>
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            if (go({ do: "drop-bookmark", id })) say(m.browser_removed());
          }}
        >
          {m.browser_remove()}
          <span className="vh"> {title}</span>
        </button>
        <ProfileChoice {...props} id={id} name={title} />
      </span>
    </li>
  );
}
