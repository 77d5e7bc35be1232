import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { NoteLine } from "./note-line.tsx";
import type { FactsContext } from "./row-facts.ts";

type Props = { row: CandidateRow; context: FactsContext };

/** The last message and its receipt: whether this candidate's own browser has shown it and it was read. */
export function LastMessage({ row: { lastMessage }, context: { times } }: Props) {
  if (lastMessage === null) return null;
  const { text, byName, atMs, readAtMs } = lastMessage;
  return (
    <section>
      <h3>{m.room_message_last()}</h3>
      <p className="small">{m.room_drawer_message_sent({ name: byName, time: times.minute(atMs), text })}</p>
      <p className="small soft">
        {readAtMs === null
          ? m.room_drawer_message_unread()
          : m.room_drawer_message_read({ time: times.minute(readAtMs) })}
      </p>
    </section>
  );
}

export function DrawerNotes({ row, context }: Props) {
  const own = context.room.notes.filter(({ candidateId }) => candidateId === row.candidateId);
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{m.room_drawer_notes()}</h3>
      <ul className="notes">
        {own.map((note) => (
          <NoteLine key={note.id} note={note} who={null} times={context.times} />
        ))}
      </ul>
    </section>
  );
}
