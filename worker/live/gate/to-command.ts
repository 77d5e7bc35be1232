import type { ClientFrame } from "#worker/contract/live/client-frame.ts";
import type { Command } from "#worker/core/session/command.ts";
import type { DeviceSigns } from "#worker/core/session/device-instants.ts";
import type { Person } from "#worker/core/session/state.ts";

type WireCommand = Exclude<Extract<ClientFrame, { t: "command" }>["command"], { type: "take-reserve" | "keep-draft" }>;

/** Who speaks on this connection: established by the Worker, never by the frame. */
export type Speaker =
  | { role: "supervisor"; person: Person }
  | { role: "candidate"; userId: string; candidateId: string; deviceId: string | null };

/** Joins the frame with who sent it, and with what is known of that device; null when this role may not ask that. */
export function toCommand(wire: WireCommand, speaker: Speaker, signs: DeviceSigns | undefined): Command | null {
  switch (wire.type) {
    case "arrive":
    case "enter":
    case "start":
    case "raise-hand":
    case "drop-hand":
    case "read-message": {
      if (speaker.role !== "candidate" || speaker.deviceId === null) return null;
      return { ...wire, candidateId: speaker.candidateId, deviceId: speaker.deviceId };
    }
    case "answer":
    case "raise-alert":
    case "start-timer":
    case "lose-focus":
    case "show-reserve": {
      if (speaker.role !== "candidate" || speaker.deviceId === null) return null;
      return { ...wire, candidateId: speaker.candidateId, deviceId: speaker.deviceId, signs };
    }
    default:
      return speaker.role === "supervisor" ? { ...wire, by: speaker.person } : null;
  }
}
