import { m } from "#app/i18n/paraglide/messages.js";
import type { Filter } from "./place-rows.ts";
import { formatAge } from "./room-times.ts";

type EmptyListProps = { filter: Filter; query: string; isRoomEmpty: boolean; ageMs: number; onShowAll(): void };

/** Why the list shows nobody, and the way back to everybody. */
export function EmptyList({ filter, query, isRoomEmpty, ageMs, onShowAll }: EmptyListProps) {
  const words = wordsOf(filter, query, isRoomEmpty, ageMs);
  return (
    <div className="empty">
      <svg viewBox="0 0 64 32" aria-hidden="true">
        <path d="M1 13h24.2L32 25.6 38.8 13H63" fill="none" stroke="currentColor" strokeWidth="2.2" />
        <circle cx="32" cy="8.4" r="4.6" fill="none" stroke="currentColor" strokeWidth="2.2" />
      </svg>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {isRoomEmpty ? null : (
        <button type="button" className="btn" onClick={onShowAll}>
          {m.room_show_all()}
        </button>
      )}
    </div>
  );
}

function wordsOf(filter: Filter, query: string, isRoomEmpty: boolean, ageMs: number): { title: string; text: string } {
  if (isRoomEmpty) return { title: m.room_empty_title(), text: m.room_empty_text() };
  if (query.trim() !== "") return { title: m.room_no_match_title({ query }), text: m.room_no_match_text() };
  if (filter === "help") {
    return { title: m.room_no_help_title(), text: m.room_no_help_text({ age: formatAge(ageMs) }) };
  }
  return { title: m.room_no_one_title(), text: m.room_no_one_text() };
}
