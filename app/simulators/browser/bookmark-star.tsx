import { Star } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { pageAt } from "#worker/core/simulators/browser/address.ts";
import { BarMenu } from "./bar-menu.tsx";
import { BookmarkForm } from "./bookmark-form.tsx";
import type { BrowserProps } from "./browser-props.ts";

/** Keeps the page among the bookmarks: its name and its folder are asked in place. */
export function BookmarkStar(props: BrowserProps & { address: string }) {
  const { address, state, scene, act, say } = props;
  const page = pageAt(scene, address);
  if (page === null || state.folders.length === 0) return null;
  const bookmark = state.bookmarks.find((one) => one.address === page.address && one.profile === state.profile);
  return (
    <BarMenu
      name={bookmark === undefined ? m.browser_bookmark_this() : m.browser_bookmark_change()}
      Icon={Star}
      isFull={bookmark !== undefined}
    >
      {(close) => (
        <div className="web-panel web-info">
          <BookmarkForm
            {...props}
            id="star"
            title={bookmark?.title ?? page.title}
            folder={bookmark?.folder ?? state.folders[0]?.id ?? ""}
            onCancel={close}
            onSave={(title, folder) => {
              const isDone = act(
                bookmark === undefined
                  ? { do: "add-bookmark", title, folder }
                  : { do: "change-bookmark", id: bookmark.id, title, folder },
              );
              if (isDone) say(m.browser_bookmarked());
              close();
            }}
          />
          {bookmark === undefined ? null : (
            <button
              type="button"
              className="btn danger"
              onClick={() => {
                act({ do: "drop-bookmark", id: bookmark.id });
                say(m.browser_removed());
                close();
              }}
            >
              {m.browser_remove()}
            </button>
          )}
        </div>
      )}
    </BarMenu>
  );
}
