import { m } from "#app/i18n/paraglide/messages.js";
import { splitName } from "#worker/core/simulators/files/names.ts";
import { SimDialog } from "../sim-dialog.tsx";
import { CompareDialog } from "./compare-dialog.tsx";
import type { Asked, FilesProps } from "./files-props.ts";
import { NameDialog } from "./name-dialog.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { ShareDialog } from "./share-dialog.tsx";
import { VersionsDialog } from "./versions-dialog.tsx";

type AskOverProps = FilesProps & { asked: Asked; onDone(words: string): void; onClose(): void };

/** What a tool asks before it acts. */
export function AskOver({ asked, onDone, onClose, ...props }: AskOverProps) {
  const { state, act } = props;
  switch (asked.ask) {
    case "folder":
      return (
        <NameDialog
          title={m.files_new_folder()}
          button={m.files_create()}
          name=""
          onClose={onClose}
          onName={(name) => {
            const isDone = act({ do: "folder", name });
            if (isDone) onDone(m.files_folder_made({ name }));
            return isDone;
          }}
        />
      );
    case "rename": {
      const { id, name, isFolder } = asked.entry;
      const [base, extension] = state.showsExtensions || isFolder ? [name, ""] : splitName(name);
      return (
        <NameDialog
          title={m.files_rename()}
          button={m.files_rename()}
          name={base}
          tail={extension}
          guardsExtension={!isFolder && state.showsExtensions}
          onClose={onClose}
          onName={(next) => {
            const isDone = act({ do: "rename", item: id, name: next });
            if (isDone) onDone(m.files_renamed({ name: next }));
            return isDone;
          }}
        />
      );
    }
    case "zip": {
      const items = asked.entries.map(({ id }) => id);
      const first = asked.entries[0]?.name ?? "";
      return (
        <NameDialog
          title={m.files_zip()}
          button={m.files_create()}
          name={splitName(first)[0]}
          tail=".zip"
          isNew
          onClose={onClose}
          onName={(name) => {
            const isDone = act({ do: "zip", items, name });
            if (isDone) onDone(m.files_zipped({ name }));
            return isDone;
          }}
        />
      );
    }
    case "move":
    case "copy":
      return (
        <PlaceDialog
          {...props}
          does={asked.ask}
          entries={asked.entries}
          title={asked.ask === "move" ? m.files_move() : m.files_copy()}
          onDone={onDone}
          onClose={onClose}
        />
      );
    case "forget": {
      const items = asked.entries.map(({ id }) => id);
      const forget = () => {
        if (act({ do: "delete", items })) onDone(m.files_forgotten({ count: items.length }));
        onClose();
      };
      return (
        <SimDialog
          id="fic-oubli"
          title={m.files_forget()}
          onClose={onClose}
          foot={
            <>
              <button type="button" className="btn" data-first onClick={onClose}>
                {m.files_cancel()}
              </button>
              <button type="button" className="btn main" onClick={forget}>
                {m.files_forget()}
              </button>
            </>
          }
        >
          <p>{m.files_forget_asks({ names: asked.entries.map(({ name }) => name).join(", ") })}</p>
        </SimDialog>
      );
    }
    case "versions":
      return <VersionsDialog {...props} item={asked.entry.id} onDone={onDone} onClose={onClose} />;
    case "share":
      return <ShareDialog {...props} item={asked.entry.id} onClose={onClose} />;
    case "compare":
      return <CompareDialog {...props} pair={asked.pair} onDone={onDone} onClose={onClose} />;
  }
}
