import { Link2, Paperclip, X } from "lucide-react";
import { useState } from "react";
import { formatFileSize } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { type Mail, offers } from "#worker/core/simulators/mailbox/state.ts";
import { weightOf } from "#worker/core/simulators/mailbox/write-mail.ts";
import type { MailPartProps } from "./mailbox-props.ts";

/** What the draft carries, with its weight; the files of the computer, to attach or to share by a link. */
export function DraftFiles({
  draft,
  isAsked,
  scene,
  state,
  act,
  say,
}: MailPartProps & { draft: Mail; isAsked: boolean }) {
  const [access, setAccess] = useState<"recipients" | "anyone">("anyone");
  const carried = [...draft.files, ...draft.sharedFiles];
  const rest = (scene.files ?? []).filter(({ id }) => carried.every((file) => file.id !== id));
  const most = scene.heaviestKilobytes;
  const detach = (file: string) => (
    <button
      type="button"
      className="btn quiet icon"
      aria-label={m.mailbox_detach({ name: carried.find(({ id }) => id === file)?.name ?? "" })}
      onClick={() => act({ do: "detach", file })}
    >
      <X className="i" aria-hidden="true" />
    </button>
  );
  return (
    <>
      {carried.length === 0 ? null : (
        <ul className="mail-files" aria-label={m.mailbox_files()}>
          {draft.files.map(({ id, name, kilobytes }) => (
            <li key={id}>
              <Paperclip className="i" aria-hidden="true" /> {name} ({formatFileSize(kilobytes * 1_000)}) {detach(id)}
            </li>
          ))}
          {draft.sharedFiles.map(({ id, name, access: who }) => (
            <li key={id}>
              <Link2 className="i" aria-hidden="true" /> {m.mailbox_link_to({ name })} (
              {who === "recipients" ? m.mailbox_for_recipients() : m.mailbox_for_anyone()}) {detach(id)}
            </li>
          ))}
        </ul>
      )}
      {draft.files.length === 0 || most === undefined ? null : (
        <p className="soft">
          {m.mailbox_weight({ size: formatFileSize(weightOf(draft) * 1_000), most: formatFileSize(most * 1_000) })}
        </p>
      )}
      {isAsked ? (
        <fieldset className="mail-panel">
          <legend>{m.mailbox_my_files()}</legend>
          {offers(state, "links") ? (
            <label className="mail-pair">
              {m.mailbox_link_opens()}
              <select
                className="input"
                value={access}
                onChange={(event) => setAccess(event.target.value === "anyone" ? "anyone" : "recipients")}
              >
                <option value="anyone">{m.mailbox_for_anyone()}</option>
                <option value="recipients">{m.mailbox_for_recipients()}</option>
              </select>
            </label>
          ) : null}
          <ul className="mail-files">
            {rest.map(({ id, name, kilobytes }) => (
              <li key={id}>
                <span>
                  {name} ({formatFileSize(kilobytes * 1_000)})
                </span>
                <button
                  type="button"
                  className="btn"
                  aria-label={m.mailbox_attach_named({ name })}
                  onClick={() => {
                    if (act({ do: "attach", file: id })) say(m.mailbox_attached({ name }));
                  }}
                >
                  {m.mailbox_attach()}
                </button>
                {offers(state, "links") ? (
                  <button
                    type="button"
                    className="btn"
                    aria-label={m.mailbox_share_named({ name })}
                    onClick={() => {
                      if (act({ do: "link", file: id, access })) say(m.mailbox_attached({ name }));
                    }}
                  >
                    {m.mailbox_share()}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
    </>
  );
}
