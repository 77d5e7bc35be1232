import { m } from "#app/i18n/paraglide/messages.js";
import { NOTE_WORDS } from "#app/i18n/report-words.ts";
import type { RoomNote } from "#worker/core/session/views.ts";
import type { RoomTimes } from "./room-times.ts";

/** `who`: the name shown first; null where it goes without saying */
export function NoteLine({ note, who, times }: { note: RoomNote; who: string | null; times: RoomTimes }) {
  return (
    <li>
      {who === null ? null : <b className="note-who">{who}</b>}
      <span>
        <b className="note-code">{note.code}</b> {NOTE_WORDS[note.code]()}
      </span>
      {note.text === "" ? null : <span className="note-text">{note.text}</span>}
      <span className="xs soft">{m.room_note_line({ time: times.minute(note.atMs), name: note.byName })}</span>
    </li>
  );
}
