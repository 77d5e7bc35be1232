import { useNavigate } from "react-router";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { AlertDialog } from "./alert-dialog.tsx";
import { ExtraTimeDialog } from "./extra-time-dialog.tsx";
import { GrantDialog, type GrantDialogProps } from "./grant-dialog.tsx";
import { MessageDialog } from "./message-dialog.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { NotesDialog } from "./notes-dialog.tsx";
import { PauseDialog } from "./pause-dialog.tsx";
import { EndAllDialog, EndDialog, LeaveDialog } from "./room-dialogs.tsx";
import type { FactsContext } from "./row-facts.ts";
import type { Acts } from "./use-acts.ts";

/** What the person is being asked. `id` null: the whole room. */
export type Asked =
  | { kind: "end"; id: string }
  | { kind: "end-all" }
  | { kind: "leave" }
  | { kind: "menu" }
  | { kind: "alert"; id: string; alert: NonNullable<CandidateRow["alert"]> }
  | { kind: "grant"; id: string | null; minutes?: number | undefined }
  | { kind: "pause"; id: string | null }
  | { kind: "extra-time"; id: string }
  | { kind: "message"; id: string | null }
  | { kind: "note"; id: string | null }
  | { kind: "notes" };

type RoomOverlaysProps = {
  asked: Exclude<Asked, { kind: "menu" }>;
  context: FactsContext;
  isStale: boolean;
  acts: Acts;
  onAsk(asked: Asked): void;
  onGranted: GrantDialogProps["onGranted"];
  onClose(): void;
};

/** The one dialog that is open. A row that changes never closes it; a candidate removed by staff does. */
export function RoomOverlays({ asked, context, isStale, acts, onAsk, onGranted, onClose }: RoomOverlaysProps) {
  const navigate = useNavigate();
  const { room, nowMs, times } = context;
  const rows = Object.values(room.rows);
  const row = "id" in asked && asked.id !== null ? (room.rows[asked.id] ?? null) : null;
  if ("id" in asked && asked.id !== null && row === null) return null;
  const common = { isStale, send: acts.send, onClose };
  switch (asked.kind) {
    case "end":
      return row === null ? null : (
        <EndDialog
          row={row}
          total={room.header.questionCount}
          isStale={isStale}
          onExtend={() => onAsk({ kind: "grant", id: row.candidateId })}
          onAct={() => {
            acts.run(row.candidateId, "end-test");
            onClose();
          }}
          onClose={onClose}
        />
      );
    case "end-all":
      return <EndAllDialog rows={rows.filter(({ phase }) => phase === "elapsed")} {...common} />;
    case "leave":
      return <LeaveDialog supervisors={room.supervisors} onAct={() => navigate("/surveiller")} onClose={onClose} />;
    case "alert":
      return row === null ? null : (
        <AlertDialog
          key={`${asked.id} ${asked.alert.sinceMs}`}
          row={row}
          alert={asked.alert}
          nowMs={nowMs}
          onAgain={() => {
            if (row.alert !== null) onAsk({ kind: "alert", id: row.candidateId, alert: row.alert });
          }}
          {...common}
        />
      );
    case "grant":
      return (
        <GrantDialog
          only={row}
          rows={rows.filter(({ phase }) => phase === "running" || phase === "elapsed")}
          minutes={asked.minutes}
          onGranted={onGranted}
          {...common}
        />
      );
    case "pause":
      return <PauseDialog row={row} {...common} />;
    case "extra-time":
      return row === null ? null : <ExtraTimeDialog row={row} {...common} />;
    case "message":
      return <MessageDialog only={row} rows={rows} times={times} {...common} />;
    case "note":
      return <NoteDialog row={row} {...common} />;
    case "notes":
      return (
        <NotesDialog
          room={room}
          times={times}
          isStale={isStale}
          onAdd={() => onAsk({ kind: "note", id: null })}
          onClose={onClose}
        />
      );
  }
}
