import { Flag, LogOut, Users, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { Modal } from "./modal.tsx";
import { AccessCode, supervisorWords, whenWords } from "./room-head.tsx";
import type { Room } from "./room-reducer.ts";
import { personName } from "./room-words.ts";

type AskProps = {
  title: string;
  children: ReactNode;
  keep: string;
  act: ReactNode;
  look: "btn danger main" | "btn main";
  onAct(): void;
  onClose(): void;
};

/** A question with two answers; the safe one has the focus. */
function Ask({ title, children, keep, act, look, onAct, onClose }: AskProps) {
  const heading = useId();
  return (
    <Modal labelledBy={heading} look="dialog" onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn quiet icon" aria-label={m.room_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="body">{children}</div>
      <footer>
        <button type="button" className="btn" data-first="" onClick={onClose}>
          {keep}
        </button>
        <button type="button" className={look} onClick={onAct}>
          {act}
        </button>
      </footer>
    </Modal>
  );
}

type EndDialogProps = { rows: readonly CandidateRow[]; total: number; onAct(): void; onClose(): void };

/** Ending a test cannot be undone: it is asked each time, for one person or for all whose time is up. */
export function EndDialog({ rows, total, onAct, onClose }: EndDialogProps) {
  const [only] = rows;
  if (only === undefined) return null;
  const act = (
    <>
      <Flag className="i" aria-hidden="true" />
      {rows.length === 1 ? m.room_act_end() : m.room_end_elapsed({ count: rows.length })}
    </>
  );
  if (rows.length === 1) {
    return (
      <Ask
        title={m.room_end_title({ name: personName(only) })}
        keep={m.room_end_keep()}
        act={act}
        look="btn danger main"
        onAct={onAct}
        onClose={onClose}
      >
        <p>{m.room_end_text({ done: only.answeredCount, total })}</p>
      </Ask>
    );
  }
  return (
    <Ask
      title={m.room_end_all_title({ count: rows.length })}
      keep={m.room_end_all_keep()}
      act={act}
      look="btn danger main"
      onAct={onAct}
      onClose={onClose}
    >
      <p>{m.room_end_all_text()}</p>
      <ul className="names">
        {rows.map((row) => (
          <li key={row.candidateId}>{personName(row)}</li>
        ))}
      </ul>
    </Ask>
  );
}

type LeaveDialogProps = { supervisors: number; onAct(): void; onClose(): void };

export function LeaveDialog({ supervisors, onAct, onClose }: LeaveDialogProps) {
  return (
    <Ask
      title={m.room_leave_title()}
      keep={m.room_leave_stay()}
      act={m.room_leave()}
      look="btn main"
      onAct={onAct}
      onClose={onClose}
    >
      {supervisors < 2 ? (
        <p>
          <b>{m.room_leave_alone()}</b>
        </p>
      ) : null}
      <p>{m.room_leave_text()}</p>
    </Ask>
  );
}

type MenuDialogProps = {
  room: Room;
  clock: string;
  isCodeShown: boolean;
  onToggleCode(): void;
  /** how many tests are out of time */
  elapsed: number;
  onEndElapsed(): void;
  onLeave(): void;
  onClose(): void;
};

/** On a phone: what the head and the bar show on a wide screen. */
export function MenuDialog(props: MenuDialogProps) {
  const { room, clock, elapsed, onClose } = props;
  const heading = useId();
  return (
    <Modal labelledBy={heading} look="dialog" onClose={onClose}>
      <header>
        <h2 id={heading} tabIndex={-1} data-first="">
          {m.room_title({ number: room.header.sessionNumber })}
        </h2>
        <button type="button" className="btn quiet icon" aria-label={m.room_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="body">
        <p>{m.room_where({ site: room.header.site, room: room.header.room })}</p>
        <p>{whenWords(room.header)}</p>
        <p>
          <Users className="i" aria-hidden="true" /> {supervisorWords(room.supervisors)}
        </p>
        <p>
          {m.room_clock()} <span className="code">{clock}</span>
        </p>
        <AccessCode {...props} header={room.header} look="" />
      </div>
      <footer>
        {elapsed < 2 ? null : (
          <button type="button" className="btn danger wide" onClick={props.onEndElapsed}>
            <Flag className="i" aria-hidden="true" /> {m.room_end_elapsed({ count: elapsed })}
          </button>
        )}
        <button type="button" className="btn wide" onClick={props.onLeave}>
          <LogOut className="i" aria-hidden="true" /> {m.room_leave()}
        </button>
      </footer>
    </Modal>
  );
}
