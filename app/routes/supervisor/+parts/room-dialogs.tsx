import { ClockPlus, Flag, LogOut, Users, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { Modal } from "./modal.tsx";
import { AccessCode, supervisorWords, whenWords } from "./room-head.tsx";
import type { Room } from "./room-reducer.ts";
import { personName } from "./room-words.ts";
import type { Acts } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";

type AskProps = {
  title: string;
  children: ReactNode;
  keep: string;
  act: ReactNode;
  look: "btn danger main" | "btn main" | "btn main busy" | "btn danger main busy";
  /** a third way out, between the two */
  other?: ReactNode;
  cannot?: boolean;
  onAct(): void;
  onClose(): void;
};

/** A question with two answers; the safe one has the focus. */
function Ask({ title, children, keep, act, look, other, cannot = false, onAct, onClose }: AskProps) {
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
      <footer className={other == null ? undefined : "three"}>
        <button type="button" className="btn" data-first="" onClick={onClose}>
          {keep}
        </button>
        {other}
        <button
          type="button"
          className={look}
          aria-disabled={cannot || undefined}
          onClick={() => {
            if (!cannot) onAct();
          }}
        >
          {act}
        </button>
      </footer>
    </Modal>
  );
}

type EndDialogProps = {
  row: CandidateRow;
  total: number;
  isStale: boolean;
  onExtend(): void;
  onAct(): void;
  onClose(): void;
};

/** Ending a test cannot be undone: it is asked each time. When the time is up, more of it is the other answer. */
export function EndDialog({ row, total, isStale, onExtend, onAct, onClose }: EndDialogProps) {
  const canExtend = row.phase === "elapsed" && row.acts.includes("grant");
  return (
    <Ask
      title={m.room_end_title({ name: personName(row) })}
      keep={m.room_end_keep()}
      act={
        <>
          <Flag className="i" aria-hidden="true" />
          {m.room_act_end()}
        </>
      }
      look="btn danger main"
      cannot={isStale}
      other={
        canExtend ? (
          <button type="button" className="btn" onClick={onExtend}>
            <ClockPlus className="i" aria-hidden="true" /> {m.room_end_extend()}
          </button>
        ) : null
      }
      onAct={onAct}
      onClose={onClose}
    >
      <p>{m.room_end_text({ done: row.answeredCount, total })}</p>
    </Ask>
  );
}

type EndAllDialogProps = {
  /** everybody whose time is up, as of now */
  rows: readonly CandidateRow[];
  isStale: boolean;
  send: Acts["send"];
  onClose(): void;
};

/** All whose time is up, at once: the list is alive, so that nobody is ended unseen. */
export function EndAllDialog({ rows, isStale, send, onClose }: EndAllDialogProps) {
  const { isPending, refusal, run } = useCommand(send);
  const count = rows.length;
  return (
    <Ask
      title={m.room_end_all_title({ count })}
      keep={m.room_end_all_keep()}
      act={
        isPending ? (
          m.room_pending()
        ) : (
          <>
            <Flag className="i" aria-hidden="true" />
            {m.room_end_elapsed({ count })}
          </>
        )
      }
      look={isPending ? "btn danger main busy" : "btn danger main"}
      cannot={isStale || isPending}
      onAct={() => run({ type: "end-elapsed" }, onClose)}
      onClose={onClose}
    >
      <p>{m.room_end_all_text()}</p>
      {refusal === null ? null : (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
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
  /** the room's actions, as the bar shows them on a wide screen */
  actions: ReactNode;
  onLeave(): void;
  onClose(): void;
};

/** On a phone: what the head and the bar show on a wide screen. */
export function MenuDialog(props: MenuDialogProps) {
  const { room, clock, actions, onClose } = props;
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
      <footer className="sheet">
        {actions}
        <button type="button" className="btn wide" onClick={props.onLeave}>
          <LogOut className="i" aria-hidden="true" /> {m.room_leave()}
        </button>
      </footer>
    </Modal>
  );
}
