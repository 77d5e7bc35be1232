import { ClockPlus, Flag, type LucideIcon, MessageSquare, NotebookPen, Pause, Play } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { RoomAct } from "#worker/core/session/views.ts";
import type { Room } from "./room-reducer.ts";

/** What may be asked of the whole room; `notes` opens the list of incidents, which is there to read at any time. */
export type RoomAsk = Exclude<RoomAct, "add-note"> | "notes";

type RoomActionsProps = {
  room: Room;
  /** how many tests are out of time */
  elapsed: number;
  isStale: boolean;
  isPending: boolean;
  look: "bar" | "sheet";
  onAsk(ask: RoomAsk): void;
};

type Action = { ask: RoomAsk; icon: LucideIcon; word: string; full: string; look?: string };

/** Only what the server would accept now. In the bar, resuming stands in the pause itself. */
export function RoomActions({ room, elapsed, isStale, isPending, look, onAsk }: RoomActionsProps) {
  return actionsOf(room, elapsed, look).map(({ ask, icon: Icon, word, full, look: colour = "" }) => (
    <button
      key={ask}
      type="button"
      className={`btn room-act ${colour} ${look === "bar" ? "no-phone" : "wide"}`}
      title={full}
      aria-label={full}
      aria-disabled={((isStale || isPending) && ask !== "notes") || undefined}
      onClick={() => {
        if ((!isStale && !isPending) || ask === "notes") onAsk(ask);
      }}
    >
      <Icon className="i" aria-hidden="true" />
      <span>{look === "bar" ? word : full}</span>
      {ask === "notes" && look === "bar" && room.notes.length > 0 ? <b>{room.notes.length}</b> : null}
    </button>
  ));
}

function actionsOf({ header: { acts }, notes }: Room, elapsed: number, look: "bar" | "sheet"): Action[] {
  const actions: Action[] = [];
  if (acts.includes("end-elapsed") && elapsed > 1) {
    const word = m.room_end_elapsed({ count: elapsed });
    actions.push({ ask: "end-elapsed", icon: Flag, word, full: word, look: "danger" });
  }
  if (acts.includes("pause-room")) {
    actions.push({ ask: "pause-room", icon: Pause, word: m.room_pause(), full: m.room_pause_full() });
  }
  if (acts.includes("resume-room") && look === "sheet") {
    actions.push({
      ask: "resume-room",
      icon: Play,
      word: m.room_unpause_room(),
      full: m.room_unpause_room_full(),
      look: "main",
    });
  }
  if (acts.includes("grant")) {
    actions.push({ ask: "grant", icon: ClockPlus, word: m.room_act_grant(), full: m.room_act_grant() });
  }
  if (acts.includes("send-message")) {
    actions.push({
      ask: "send-message",
      icon: MessageSquare,
      word: m.room_act_message(),
      full: m.room_act_message_full(),
    });
  }
  const full = notes.length === 0 ? m.room_notes() : m.room_notes_count({ count: notes.length });
  actions.push({ ask: "notes", icon: NotebookPen, word: m.room_notes(), full, look: "notes" });
  return actions;
}
