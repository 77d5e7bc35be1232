import type { ClientFrame } from "#worker/contract/live/client-frame.ts";
import type { Command } from "#worker/core/session/command.ts";
import type { Person } from "#worker/core/session/state.ts";

type WireCommand = Extract<ClientFrame, { t: "command" }>["command"];

/** Who speaks on this connection: established by the Worker, never by the frame. */
export type Speaker =
  | { role: "supervisor"; person: Person }
  | { role: "candidate"; userId: string; candidateId: string; deviceId: string | null };

/** Joins the frame with who sent it; null when this role may not ask that. */
export function toCommand(wire: WireCommand, speaker: Speaker): Command | null {
  switch (wire.type) {
    case "arrive":
    case "enter":
    case "start":
    case "answer":
    case "raise-alert":
    case "raise-hand":
    case "drop-hand":
    case "read-message": {
      if (speaker.role !== "candidate" || speaker.deviceId === null) return null;
      return { ...wire, candidateId: speaker.candidateId, deviceId: speaker.deviceId };
    }
    default:
      return speaker.role === "supervisor" ? { ...wire, by: speaker.person } : null;
  }
}
