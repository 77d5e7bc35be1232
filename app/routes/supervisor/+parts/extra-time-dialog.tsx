import { useId, useState } from "react";
import { formatDuration, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import { durationWithExtraTime, parseExtraTime } from "#worker/core/enrolment/extra-time.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { FormDialog } from "./form-dialog.tsx";
import { EXTRA_REASONS, ReasonField } from "./reason-field.tsx";
import { personName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

type ExtraTimeDialogProps = { row: CandidateRow; isStale: boolean; send: Acts["send"]; onClose(): void };

/** The percentage itself, before or during the test: typed as staff type it. */
export function ExtraTimeDialog({ row, isStale, send, onClose }: ExtraTimeDialogProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const command = useCommand(send);
  const percent = parseExtraTime(typed);
  const isTyped = typed.trim() !== "";
  const error = percent.ok ? (isTyped ? undefined : m.room_extra_bad()) : extraTimeWords(percent.error);
  const shownError = isChecked ? error : undefined;

  const submit = () => {
    setChecked(true);
    if (!percent.ok || !isTyped || reason.trim() === "") return;
    const { candidateId } = row;
    command.run({ type: "set-extra-time", candidateId, percent: percent.value, reason: reason.trim() }, onClose);
  };
  return (
    <FormDialog
      title={m.room_extra_title({ name: personName(row) })}
      submit={m.room_extra_submit()}
      isStale={isStale}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={shownError === undefined ? "field" : "field bad"}>
        <label htmlFor={id}>{m.room_extra_field()}</label>
        <span className="hint" id={`${id}-aide`}>
          {m.room_extra_now({ percent: formatPercent(row.extraTimePercent) })}
        </span>
        <input
          className="input"
          id={id}
          autoComplete="off"
          value={typed}
          aria-invalid={shownError !== undefined || undefined}
          aria-describedby={`${id}-aide ${id}-sens ${id}-erreur`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <FieldError id={`${id}-erreur`} text={shownError} />
        <p className="small" id={`${id}-sens`} aria-live="polite">
          {percent.ok && isTyped && row.baseSeconds !== null
            ? m.room_extra_means({
                percent: formatPercent(percent.value),
                duration: formatDuration(durationWithExtraTime(row.baseSeconds, percent.value)),
              })
            : null}
        </p>
      </div>
      <ReasonField
        usual={EXTRA_REASONS}
        value={reason}
        onChange={setReason}
        readers="one"
        error={isChecked && reason.trim() === "" ? m.room_reason_missing() : undefined}
      />
    </FormDialog>
  );
}

function extraTimeWords({ code, meta }: DomainError): string {
  if (code === "EXTRA_TIME_AMBIGUOUS") return m.room_extra_unsure();
  if (code === "EXTRA_TIME_OUT_OF_RANGE") return m.room_extra_limit({ limit: Number(meta?.limit ?? 0) });
  return m.room_extra_bad();
}
