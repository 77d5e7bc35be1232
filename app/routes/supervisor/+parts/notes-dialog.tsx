import { NotebookPen, X } from "lucide-react";
import { useId } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { Modal } from "./modal.tsx";
import { NoteLine } from "./note-line.tsx";
import type { Room } from "./room-reducer.ts";
import type { RoomTimes } from "./room-times.ts";
import { listName } from "./room-words.ts";

type NotesDialogProps = { room: Room; times: RoomTimes; isStale: boolean; onAdd(): void; onClose(): void };

/** Every incident noted in this session, newest first. */
export function NotesDialog({ room, times, isStale, onAdd, onClose }: NotesDialogProps) {
  const heading = useId();
  const isOpen = room.header.acts.includes("add-note") && !isStale;
  return (
    <Modal labelledBy={heading} look="drawer" onClose={onClose}>
      <header>
        <div>
          <h2 id={heading} tabIndex={-1} data-first="">
            {m.room_notes()}
          </h2>
          <p className="small soft">{m.room_notes_feed()}</p>
        </div>
        <button type="button" className="btn quiet icon" aria-label={m.room_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="body">
        {room.notes.length === 0 ? (
          <p className="soft">{m.room_notes_empty()}</p>
        ) : (
          <ul className="notes">
            {[...room.notes].reverse().map((note) => {
              const row = note.candidateId === null ? undefined : room.rows[note.candidateId];
              const who = row === undefined ? m.room_note_on_room() : listName(row);
              return <NoteLine key={note.id} note={note} who={who} times={times} />;
            })}
          </ul>
        )}
      </div>
      <footer>
        <button
          type="button"
          className="btn main wide"
          aria-disabled={!isOpen || undefined}
          onClick={() => isOpen && onAdd()}
        >
          <NotebookPen className="i" aria-hidden="true" /> {m.room_act_note()}
        </button>
      </footer>
    </Modal>
  );
}
