import { m } from "#app/i18n/paraglide/messages.js";
import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import type { Room } from "./room-reducer.ts";
import { listName } from "./room-words.ts";

/** What the polite live region says once a command is carried out. */
export function sayDone(command: SupervisorWireCommand, { rows }: Pick<Room, "rows">): string {
  const nameOf = (candidateId: string) => {
    const row = rows[candidateId];
    return { name: row === undefined ? "" : listName(row) };
  };
  switch (command.type) {
    case "confirm-presence":
      return m.room_done_confirm(nameOf(command.candidateId));
    case "cancel-presence":
      return m.room_done_cancel(nameOf(command.candidateId));
    case "authorise-resume":
      return m.room_done_resume(nameOf(command.candidateId));
    case "end-test":
      return m.room_done_end(nameOf(command.candidateId));
    case "refuse-alert":
      return m.room_done_refuse(nameOf(command.candidateId));
    case "accept-alert":
      return m.room_done_accept(nameOf(command.candidateId));
    case "lower-hand":
      return m.room_done_lower(nameOf(command.candidateId));
    case "pause":
      return m.room_done_pause(nameOf(command.candidateId));
    case "resume-clock":
      return m.room_done_unpause(nameOf(command.candidateId));
    case "set-extra-time":
      return m.room_done_extra(nameOf(command.candidateId));
    case "credit-link":
      return m.room_done_credit(nameOf(command.candidateId));
    case "grant":
    case "send-message":
      return sayToSome(command, rows);
    case "add-note":
      return m.room_done_note();
    case "pause-room":
      return m.room_done_room_pause();
    case "resume-room":
      return m.room_done_room_unpause();
    case "end-elapsed":
      return m.room_done_end_all();
    case "undo-grant":
      return m.room_done_undo();
  }
}

function sayToSome(
  { type, candidateIds }: Extract<SupervisorWireCommand, { type: "grant" | "send-message" }>,
  rows: Room["rows"],
): string {
  const everybody = Object.values(rows).filter(({ phase }) =>
    type === "grant" ? phase === "running" || phase === "elapsed" : phase !== "finished",
  );
  const chosen = everybody.filter(({ candidateId }) => candidateIds?.includes(candidateId) ?? true);
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) {
    const name = listName(only);
    return type === "grant" ? m.room_done_grant({ name }) : m.room_done_message({ name });
  }
  const count = chosen.length;
  return type === "grant" ? m.room_done_grant_many({ count }) : m.room_done_message_many({ count });
}
