import { CircleAlert, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { ALERT_REASON_WORDS } from "#app/i18n/report-words.ts";
import type { AlertCode } from "#worker/core/session/state.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { isPressLate } from "./is-press-late.ts";
import { Modal } from "./modal.tsx";
import { formatAge } from "./room-times.ts";
import { listName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

type OpenAlert = NonNullable<CandidateRow["alert"]>;

type AlertDialogProps = {
  row: CandidateRow;
  /** the report for which the dialog was opened: it stays on screen whatever becomes of the row */
  alert: OpenAlert;
  nowMs: number;
  isStale: boolean;
  send: Acts["send"];
  /** another report was opened since: starts anew with it */
  onAgain(): void;
  onClose(): void;
};

/** One report: refuse it, or accept it for a reason that fits the question. */
export function AlertDialog({ row, alert, nowMs, isStale, send, onAgain, onClose }: AlertDialogProps) {
  const heading = useId();
  const [code, setCode] = useState<AlertCode | null>(null);
  const command = useCommand(send);
  const { isPending, refusal } = command;
  const { candidateId } = row;
  const isOpen = row.alert?.sinceMs === alert.sinceMs;
  // While its own command travels, the row may say closed before the answer comes.
  const isOver = !isOpen && !isPending;
  const cannot = isPending || isStale || isOver;
  const overAtMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (isOver) overAtMs.current = performance.now();
  }, [isOver]);
  return (
    <Modal labelledBy={heading} look="dialog" onClose={onClose}>
      <header>
        <div>
          <h2 id={heading} tabIndex={-1} data-first="">
            {m.room_alert_title({ name: listName(row) })}
          </h2>
          <p className="small soft">
            {m.room_alert_question({ number: alert.number, age: formatAge(nowMs - alert.sinceMs) })}
          </p>
        </div>
        <button type="button" className="btn quiet icon" aria-label={m.room_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="body">
        {isOver || refusal !== null ? (
          <div className="notice is-info" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            <div>
              <p>{isOver ? closedWords(row, alert, nowMs) : refusal}</p>
              {isOver && row.alert !== null ? (
                <p className="small">{m.room_alert_again({ number: row.alert.number })}</p>
              ) : null}
            </div>
          </div>
        ) : (
          <p>{m.room_alert_look()}</p>
        )}
        <fieldset className="field reasons" hidden={isOver}>
          <legend>{m.room_alert_reasons()}</legend>
          {alert.reasons.map((one) => (
            <label key={one} className="tick">
              <input type="radio" name="motif" checked={code === one} onChange={() => setCode(one)} />
              <span className="reason-code">{one}</span>
              <span>{ALERT_REASON_WORDS[one]()}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <footer className="two">
        {isOver ? (
          <button
            type="button"
            className="btn main"
            onClick={() => {
              // Where "Refuser" stood stands "Fermer" once somebody was faster.
              if (isPressLate(overAtMs.current, performance.now())) return;
              if (row.alert === null) onClose();
              else onAgain();
            }}
          >
            {row.alert === null ? m.room_close() : m.room_alert_see_again()}
          </button>
        ) : (
          <>
            <button
              type="button"
              className={isPending ? "btn busy" : "btn"}
              aria-disabled={cannot || undefined}
              onClick={() => {
                if (!cannot) command.run({ type: "refuse-alert", candidateId }, onClose);
              }}
            >
              {isPending ? m.room_pending() : m.room_alert_refuse()}
            </button>
            <button
              type="button"
              className="btn main"
              disabled={code === null}
              aria-disabled={cannot || undefined}
              onClick={() => {
                if (!cannot && code !== null) command.run({ type: "accept-alert", candidateId, code }, onClose);
              }}
            >
              {m.room_alert_accept()}
            </button>
          </>
        )}
      </footer>
    </Modal>
  );
}

/** Who was faster; or that the report went with its test. */
function closedWords({ lastAlert }: CandidateRow, alert: OpenAlert, nowMs: number): string {
  if (lastAlert === null || lastAlert.closedAtMs < alert.sinceMs) return m.room_alert_gone();
  return m.room_alert_closed({ name: lastAlert.byName, age: formatAge(nowMs - lastAlert.closedAtMs) });
}
