import { Send } from "lucide-react";
import { useId, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { FormDialog } from "./form-dialog.tsx";
import { lastSent } from "./last-sent.ts";
import { chosenIds, PeopleField } from "./people-field.tsx";
import type { RoomTimes } from "./room-times.ts";
import { personName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

/** What the server takes, in signs. */
const LONGEST_MESSAGE = 300;

type MessageDialogProps = {
  /** null: everybody, or some */
  only: CandidateRow | null;
  rows: readonly CandidateRow[];
  times: RoomTimes;
  isStale: boolean;
  send: Acts["send"];
  onClose(): void;
};

/** A short message to one, some or all who have not finished; under it, who has read the last one. */
export function MessageDialog({ only, rows, times, isStale, send, onClose }: MessageDialogProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [isChecked, setChecked] = useState(false);
  const command = useCommand(send);
  const open = rows.filter(({ phase }) => phase !== "finished");
  const ids = only === null ? chosenIds(chosen, open) : [only.candidateId];
  const error = textError(text);
  const shownError = isChecked || text.trim().length > LONGEST_MESSAGE ? error : undefined;
  const last = only === null ? lastSent(rows) : null;

  const submit = () => {
    setChecked(true);
    if (error !== undefined || ids?.length === 0) return;
    const candidateIds = ids === null ? null : [...ids];
    command.run({ type: "send-message", candidateIds, text: text.trim() }, onClose);
  };
  return (
    <FormDialog
      title={only === null ? m.room_message_title() : m.room_message_title_one({ name: personName(only) })}
      submit={
        <>
          <Send className="i" aria-hidden="true" /> {m.room_message_submit()}
        </>
      }
      isStale={isStale}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={shownError === undefined ? "field" : "field bad"}>
        <label htmlFor={id}>{m.room_message_field()}</label>
        <textarea
          className="input"
          id={id}
          rows={3}
          value={text}
          aria-invalid={shownError !== undefined || undefined}
          aria-describedby={`${id}-aide ${id}-erreur`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className="hint" id={`${id}-aide`}>
          {m.room_message_hint({ count: text.trim().length, limit: LONGEST_MESSAGE })}
        </span>
        <FieldError id={`${id}-erreur`} text={shownError} />
      </div>
      {only === null ? (
        <PeopleField
          id={`${id}-qui`}
          rows={open}
          chosen={chosen}
          everybody={m.room_who_all_open({ count: open.length })}
          error={isChecked && ids?.length === 0 ? m.room_who_missing() : undefined}
          onChange={setChosen}
        />
      ) : null}
      {last === null ? null : (
        <div>
          <h3>{m.room_message_last()}</h3>
          <p className="small soft">
            {m.room_message_read_by({
              text: last.text,
              time: times.minute(last.atMs),
              name: last.byName,
              read: last.readCount,
              count: last.count,
            })}
          </p>
        </div>
      )}
    </FormDialog>
  );
}

function textError(text: string): string | undefined {
  const { length } = text.trim();
  if (length === 0) return m.room_message_empty();
  return length > LONGEST_MESSAGE ? m.room_message_too_long({ limit: LONGEST_MESSAGE }) : undefined;
}
