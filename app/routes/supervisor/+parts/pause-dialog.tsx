import { Pause } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { FormDialog } from "./form-dialog.tsx";
import { PAUSE_ONE_REASONS, PAUSE_ROOM_REASONS, ReasonField } from "./reason-field.tsx";
import { personName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

type PauseDialogProps = {
  /** null: the whole room */
  row: CandidateRow | null;
  isStale: boolean;
  send: Acts["send"];
  onClose(): void;
};

/** Stops the clock of one or of all, with a reason. */
export function PauseDialog({ row, isStale, send, onClose }: PauseDialogProps) {
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const command = useCommand(send);
  const submit = () => {
    setChecked(true);
    const why = reason.trim();
    if (why === "") return;
    command.run(
      row === null ? { type: "pause-room", reason: why } : { type: "pause", candidateId: row.candidateId, reason: why },
      onClose,
    );
  };
  return (
    <FormDialog
      title={row === null ? m.room_pause_title() : m.room_pause_title_one({ name: personName(row) })}
      submit={
        <>
          <Pause className="i" aria-hidden="true" /> {m.room_act_pause()}
        </>
      }
      isStale={isStale}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{row === null ? m.room_pause_text() : m.room_pause_text_one()}</p>
      <ReasonField
        usual={row === null ? PAUSE_ROOM_REASONS : PAUSE_ONE_REASONS}
        value={reason}
        onChange={setReason}
        readers={row === null ? "many" : "one"}
        error={isChecked && reason.trim() === "" ? m.room_reason_missing() : undefined}
      />
    </FormDialog>
  );
}
