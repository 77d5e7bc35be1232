import { FolderInput, Tag, Trash2 } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { offers } from "#worker/core/simulators/mailbox/state.ts";
import { folderName, folderOptions } from "./mail-words.ts";
import type { MailPartProps } from "./mailbox-props.ts";
import { MakeNamed } from "./make-named.tsx";

/** For the messages ticked in a list, or the one open: another folder, the bin, a label. */
export function PutSomewhere(props: MailPartProps & { messages: readonly string[] }) {
  const { state, act, go, say, messages } = props;
  const [folder, setFolder] = useState("");
  const [label, setLabel] = useState("");
  const isIdle = messages.length === 0;
  const need = () => say(m.mailbox_tick_first());
  const move = (to: string) => {
    if (isIdle || to === "") return need();
    go({ do: "move", messages: [...messages], folder: to }, m.mailbox_moved({ folder: folderName(state, to) }));
  };
  const isLabelled = state.mails
    .filter(({ id }) => messages.includes(id))
    .every(({ labels }) => labels.includes(label));
  const putLabel = () => {
    if (isIdle || label === "") return need();
    if (act({ do: "label", messages: [...messages], label, on: !isLabelled })) say(m.mailbox_labelled());
  };
  return (
    <div className="mail-tools">
      <span className="mail-pair">
        <select
          className="input"
          aria-label={m.mailbox_move_to()}
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
        >
          <option value="">{m.mailbox_move_to()}</option>
          {folderOptions(state).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          aria-disabled={isIdle || folder === "" || undefined}
          onClick={() => move(folder)}
        >
          <FolderInput className="i" aria-hidden="true" /> {m.mailbox_move()}
        </button>
      </span>
      <button type="button" className="btn" aria-disabled={isIdle || undefined} onClick={() => move("bin")}>
        <Trash2 className="i" aria-hidden="true" /> {m.mailbox_delete()}
      </button>
      {offers(state, "labels") ? (
        <span className="mail-pair">
          <select
            className="input"
            aria-label={m.mailbox_label()}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          >
            <option value="">{m.mailbox_label()}</option>
            {state.labels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" className="btn" aria-disabled={isIdle || label === "" || undefined} onClick={putLabel}>
            <Tag className="i" aria-hidden="true" />{" "}
            {!isIdle && label !== "" && isLabelled ? m.mailbox_take_label() : m.mailbox_put_label()}
          </button>
          <MakeNamed what="label" {...props} />
        </span>
      ) : null}
    </div>
  );
}
