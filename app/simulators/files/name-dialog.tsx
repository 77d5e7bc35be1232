import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { AS_TYPED } from "#app/question/text-answer.tsx";
import { isName, splitName } from "#worker/core/simulators/files/names.ts";
import { onEnter } from "../on-enter.ts";
import { SimDialog } from "../sim-dialog.tsx";

type NameDialogProps = {
  title: string;
  button: string;
  name: string;
  /** what stays behind what is typed: an extension that is hidden, or the archive's */
  tail?: string;
  /** asks once before an extension that was shown is changed */
  guardsExtension?: boolean;
  /** the name that it has now will not do: nothing has it yet */
  isNew?: boolean;
  /** false: another thing has that name */
  onName(name: string): boolean;
  onClose(): void;
};

/** A name to type: for a new folder, an archive, or what is renamed. */
export function NameDialog({
  title,
  button,
  name,
  tail = "",
  guardsExtension,
  isNew,
  onName,
  onClose,
}: NameDialogProps) {
  const [typed, setTyped] = useState(name);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const put = (isSure: boolean) => {
    const full = typed.trim() + tail;
    if (typed.trim() === "" || !isName(full)) return setTrouble(m.files_name_bad());
    if (full === name + tail && isNew !== true) return onClose();
    if (guardsExtension && !isSure && splitName(full)[1] !== splitName(name)[1]) return setAsking(true);
    if (onName(full)) onClose();
    else {
      setAsking(false);
      setTrouble(m.files_name_taken());
    }
  };
  return (
    <SimDialog
      id="fic-nom"
      title={title}
      onClose={onClose}
      foot={
        isAsking ? undefined : (
          <>
            <button type="button" className="btn" onClick={onClose}>
              {m.files_cancel()}
            </button>
            <button type="button" className="btn main" onClick={() => put(false)}>
              {button}
            </button>
          </>
        )
      }
    >
      {isAsking ? (
        <fieldset className="fic-ask">
          <legend>{m.files_extension_asks({ from: splitName(name)[1] || "–", to: splitName(typed)[1] || "–" })}</legend>
          {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked by the button in this place */}
          <button type="button" className="btn" autoFocus onClick={() => setAsking(false)}>
            {m.files_extension_keep()}
          </button>
          <button type="button" className="btn" onClick={() => put(true)}>
            {m.files_extension_change()}
          </button>
        </fieldset>
      ) : (
        <>
          <label htmlFor="fic-nom-champ">{m.files_name()}</label>
          <input
            {...AS_TYPED}
            data-first
            id="fic-nom-champ"
            className="input"
            value={typed}
            maxLength={90}
            aria-invalid={trouble !== null || undefined}
            aria-describedby={trouble === null ? undefined : "fic-nom-ennui"}
            onFocus={(event) => event.target.setSelectionRange(0, splitName(typed)[0].length)}
            onChange={(event) => {
              setTyped(event.target.value);
              setTrouble(null);
            }}
            onKeyDown={onEnter(() => put(false))}
          />
          {trouble === null ? null : (
            <p id="fic-nom-ennui" className="fic-trouble" role="alert">
              {trouble}
            </p>
          )}
        </>
      )}
    </SimDialog>
  );
}
