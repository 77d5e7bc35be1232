import type { DeviceSigns } from "#worker/core/session/device-instants.ts";
import type { Event } from "#worker/core/session/event.ts";
import { readAttachment } from "../gate/attachment.ts";
import { noteSilence, readContacts, readSilence } from "../store/contacts.ts";
import type { LiveStorage } from "../store/storage.ts";
import type { Audience } from "./broadcast.ts";

/** Between two requests of a page that looks calmly: a longer pause than this is a silence. */
const SILENT_AFTER_MS = 4_000;

type Heard = { candidateId: string; deviceId: string };

/**
 * What the room knows of a device's signs: the measure of what that device says of its own time (O8). A silence ends
 * with the first frame on a new socket, with a request after a pause, or with a resume on another machine.
 */
export class DeviceListener {
  readonly #storage: LiveStorage;
  readonly #audience: Audience;
  /** finer than storage, which keeps one sign in ten seconds: lost with the memory, and then the older one counts */
  readonly #lastRequests = new Map<string, number>();

  constructor(storage: LiveStorage, audience: Audience) {
    this.#storage = storage;
    this.#audience = audience;
  }

  /** Before the frame counts as a sign itself. `socket` null: it came by request. */
  hear({ candidateId, deviceId }: Heard, socket: WebSocket | null, nowMs: number): DeviceSigns {
    const own = socket === null ? null : readAttachment(socket);
    const isKnownSocket = own !== null && own.deviceId === deviceId;
    const lastMs =
      isKnownSocket && socket !== null
        ? Math.max(own.lastSeenMs, this.#audience.lastPingMs(socket))
        : this.#lastSign(candidateId, deviceId, socket);
    const isBack = socket === null ? nowMs - lastMs >= SILENT_AFTER_MS : !isKnownSocket;
    if (isBack && lastMs > 0 && lastMs < nowMs) noteSilence(this.#storage, candidateId, lastMs, nowMs);
    if (socket === null) this.#lastRequests.set(candidateId, nowMs);
    return { lastMs: lastMs === 0 ? nowMs : Math.min(lastMs, nowMs), silence: readSilence(this.#storage, candidateId) };
  }

  /** A test that went on elsewhere: silent since the last sign of the machine that held it. */
  follow(events: readonly Event[], nowMs: number): void {
    for (const event of events) {
      if (event.type !== "test-resumed") continue;
      const lastMs = this.#lastSign(event.candidateId, event.formerDeviceId, null);
      if (lastMs > 0 && lastMs < nowMs) noteSilence(this.#storage, event.candidateId, lastMs, nowMs);
    }
  }

  /** Of this device, by its other sockets, by request, or as kept; 0 when none is known. */
  #lastSign(candidateId: string, deviceId: string, except: WebSocket | null): number {
    const kept = readContacts(this.#storage)[candidateId] ?? 0;
    const signs = this.#audience.sockets().flatMap((socket) => {
      const attachment = readAttachment(socket);
      if (socket === except || attachment?.candidateId !== candidateId || attachment.deviceId !== deviceId) return [];
      return [attachment.lastSeenMs, this.#audience.lastPingMs(socket)];
    });
    return Math.max(kept, this.#lastRequests.get(candidateId) ?? 0, ...signs);
  }
}
