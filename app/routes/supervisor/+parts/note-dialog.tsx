import { NotebookPen } from "lucide-react";
import { useId, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { NOTE_WORDS } from "#app/i18n/report-words.ts";
import { FieldError } from "#app/ui/form-field.tsx";
import type { NoteCode } from "#worker/core/session/state.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { FormDialog } from "./form-dialog.tsx";
import { listName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

/** What the server takes, in signs. */
const LONGEST_NOTE = 500;
const CODES: readonly NoteCode[] = ["C1", "C2", "C4", "C6", "C7", "C8"];

type NoteDialogProps = {
  /** null: on the room */
  row: CandidateRow | null;
  isStale: boolean;
  send: Acts["send"];
  onClose(): void;
};

/** What happened, under a category of the kit: it goes to the finalisation and to the incident report. */
export function NoteDialog({ row, isStale, send, onClose }: NoteDialogProps) {
  const id = useId();
  const [code, setCode] = useState<NoteCode | null>(null);
  const [text, setText] = useState("");
  const [isChecked, setChecked] = useState(false);
  const command = useCommand(send);
  const error = textError(text, code);
  const shownError = isChecked || text.trim().length > LONGEST_NOTE ? error : undefined;
  const codeError = isChecked && code === null ? m.room_note_code_missing() : undefined;

  const submit = () => {
    setChecked(true);
    if (code === null || error !== undefined) return;
    command.run({ type: "add-note", candidateId: row?.candidateId ?? null, code, text: text.trim() }, onClose);
  };
  return (
    <FormDialog
      title={row === null ? m.room_note_title_room() : m.room_note_title({ name: listName(row) })}
      submit={
        <>
          <NotebookPen className="i" aria-hidden="true" /> {m.room_note_submit()}
        </>
      }
      isStale={isStale}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className={codeError === undefined ? "field reasons" : "field reasons bad"}>
        <legend>{m.room_note_code()}</legend>
        {CODES.map((one) => (
          <label key={one} className="tick">
            <input type="radio" name={`${id}-code`} checked={code === one} onChange={() => setCode(one)} />
            <span className="reason-code">{one}</span>
            <span>{NOTE_WORDS[one]()}</span>
          </label>
        ))}
        <FieldError id={`${id}-code-erreur`} text={codeError} />
      </fieldset>
      <div className={shownError === undefined ? "field" : "field bad"}>
        <label htmlFor={id}>{m.room_note_text()}</label>
        <textarea
          className="input"
          id={id}
          rows={3}
          value={text}
          aria-invalid={shownError !== undefined || undefined}
          aria-describedby={`${id}-erreur`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FieldError id={`${id}-erreur`} text={shownError} />
      </div>
    </FormDialog>
  );
}

/** A suspicion of cheating may be noted in one press; its words can wait for the finalisation. */
function textError(text: string, code: NoteCode | null): string | undefined {
  const { length } = text.trim();
  if (length === 0) return code === "C6" ? undefined : m.room_note_text_missing();
  return length > LONGEST_NOTE ? m.room_note_too_long({ limit: LONGEST_NOTE }) : undefined;
}
