import { ClockPlus } from "lucide-react";
import { useId, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { FieldError } from "#app/ui/form-field.tsx";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { FormDialog } from "./form-dialog.tsx";
import { LONGEST_GRANT_MINUTES, parseMinutes } from "./parse-minutes.ts";
import { chosenIds, PeopleField } from "./people-field.tsx";
import { GRANT_REASONS, ReasonField } from "./reason-field.tsx";
import { type Given, grantIds } from "./recent-grant.ts";
import { listName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

export type GrantDialogProps = {
  /** the one candidate of the drawer; null: the room, or some of it */
  only: CandidateRow | null;
  /** everybody in test */
  rows: readonly CandidateRow[];
  minutes: number | undefined;
  isStale: boolean;
  send: Acts["send"];
  onGranted(given: Given): void;
  onClose(): void;
};

const USUAL_MINUTES = [5, 10, 15] as const;

/** Time for one, for some or for everybody in test; after the deadline it reopens the test. */
export function GrantDialog({ only, rows, minutes: preset, isStale, send, onGranted, onClose }: GrantDialogProps) {
  const id = useId();
  const [typed, setTyped] = useState(preset === undefined ? "" : String(preset));
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [isChecked, setChecked] = useState(false);
  const command = useCommand(send);
  const minutes = parseMinutes(typed);
  const ids = only === null ? chosenIds(chosen, rows) : [only.candidateId];
  const targets = rows.filter(({ candidateId }) => ids?.includes(candidateId) ?? true);
  const isAnyElapsed = targets.some(({ phase }) => phase === "elapsed");

  const submit = () => {
    setChecked(true);
    if (minutes === null || reason.trim() === "" || ids?.length === 0) return;
    const candidateIds = ids === null ? null : [...ids];
    const given = { minutes, candidateIds: targets.map(({ candidateId }) => candidateId), knownIds: grantIds(rows) };
    command.run({ type: "grant", candidateIds, seconds: minutes * 60, reason: reason.trim() }, () => onGranted(given));
  };
  return (
    <FormDialog
      title={m.room_act_grant()}
      {...(only === null ? {} : { about: listName(only) })}
      submit={
        <>
          <ClockPlus className="i" aria-hidden="true" />
          {minutes === null ? m.room_grant_submit_plain() : m.room_grant_submit({ minutes })}
        </>
      }
      isStale={isStale}
      command={command}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={isChecked && minutes === null ? "field bad" : "field"}>
        <label htmlFor={id}>{m.room_minutes()}</label>
        <div className="pick minutes">
          {USUAL_MINUTES.map((one) => (
            <button
              key={one}
              type="button"
              className="btn"
              aria-pressed={minutes === one}
              onClick={() => setTyped(String(one))}
            >
              {m.room_minutes_add({ minutes: one })}
            </button>
          ))}
          <input
            className="input"
            id={id}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-invalid={(isChecked && minutes === null) || undefined}
            aria-describedby={`${id}-erreur`}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <FieldError
          id={`${id}-erreur`}
          text={isChecked && minutes === null ? m.room_minutes_bad({ limit: LONGEST_GRANT_MINUTES }) : undefined}
        />
      </div>
      <ReasonField
        usual={GRANT_REASONS}
        value={reason}
        onChange={setReason}
        readers={only === null ? "many" : "one"}
        error={isChecked && reason.trim() === "" ? m.room_reason_missing() : undefined}
      />
      {only === null ? (
        <PeopleField
          id={`${id}-qui`}
          rows={rows}
          chosen={chosen}
          everybody={m.room_who_all_test({ count: rows.length })}
          error={isChecked && ids?.length === 0 ? m.room_who_missing() : undefined}
          onChange={setChosen}
        />
      ) : null}
      {isAnyElapsed ? (
        <p className="small soft">{only === null ? m.room_grant_some_elapsed() : m.room_grant_text_elapsed()}</p>
      ) : null}
    </FormDialog>
  );
}
