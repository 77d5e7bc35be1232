import { graceEndMs } from "#worker/core/session/deadlines.ts";
import type { DeviceSigns } from "#worker/core/session/device-instants.ts";
import type { Clock } from "#worker/usecases/ports.ts";
import { lookAtLinks, planLinkLook } from "../alarms/link-watch.ts";
import { armPhysicalAlarm } from "../alarms/named-alarms.ts";
import { readAttachment } from "../gate/attachment.ts";
import type { Speaker } from "../gate/to-command.ts";
import { noteContact, readContacts } from "../store/contacts.ts";
import type { LiveStorage } from "../store/storage.ts";
import { type Audience, sendLinks } from "./broadcast.ts";
import { DeviceListener } from "./device-listener.ts";
import { type Applied, type LiveRoom, SYSTEM } from "./live-room.ts";

type Sockets = Pick<DurableObjectState, "getWebSockets" | "getWebSocketAutoResponseTimestamp">;

/** Who answers and who is silent: signs by socket, by request and by the platform's own pongs. */
export class LinkKeeper {
  readonly audience: Audience;
  readonly #storage: LiveStorage;
  readonly #room: LiveRoom;
  readonly #clock: Clock;
  readonly #listener: DeviceListener;
  /** what the object does after each change: broadcast, arm, deliver */
  readonly #after: (applied: Applied) => void;

  constructor(
    ctx: Sockets & { storage: LiveStorage },
    room: LiveRoom,
    clock: Clock,
    after: (applied: Applied) => void,
  ) {
    this.#storage = ctx.storage;
    this.#room = room;
    this.#clock = clock;
    this.#after = after;
    this.audience = {
      sockets: () => ctx.getWebSockets(),
      lastPingMs: (socket) => ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0,
      contacts: () => readContacts(ctx.storage),
      speaksFor: (candidateId, deviceId) => this.#speaksFor(candidateId, deviceId),
    };
    this.#listener = new DeviceListener(ctx.storage, this.audience);
  }

  /** A socket opened or closed: its last sign is kept, supervisors are told. */
  changed(closed?: WebSocket): void {
    if (closed !== undefined) this.#keepLastSign(closed);
    const nowMs = this.#clock.nowMs();
    sendLinks(this.audience, this.#room.state, nowMs);
    this.#plan(nowMs);
  }

  /** After each change: what it says of the devices, and when to look at the links next. */
  follow({ events, nowMs }: Applied): void {
    this.#listener.follow(events, nowMs);
    this.#plan(nowMs);
  }

  /** What is known of a device before this frame; undefined for who does not hold the test. */
  signsBefore(speaker: Speaker, socket: WebSocket | null): DeviceSigns | undefined {
    if (speaker.role !== "candidate" || speaker.deviceId === null) return undefined;
    const { candidateId, deviceId } = speaker;
    if (!this.#speaksFor(candidateId, deviceId)) return undefined;
    return this.#listener.hear({ candidateId, deviceId }, socket, this.#clock.nowMs());
  }

  /** The planned look, when its time has come. */
  look(): void {
    const { state } = this.#room;
    for (const found of lookAtLinks(this.#storage, state, this.audience, this.#clock.nowMs())) {
      this.#after(this.#room.apply(found, SYSTEM, null));
    }
  }

  /** A sign by request leaves no socket to tell it. Gives what was known before it. */
  heardByRequest(speaker: Speaker): DeviceSigns | undefined {
    if (speaker.role !== "candidate" || !this.#speaksFor(speaker.candidateId, speaker.deviceId)) return undefined;
    const signs = this.signsBefore(speaker, null);
    noteContact(this.#storage, speaker.candidateId, this.#clock.nowMs());
    this.heard(speaker);
    return signs;
  }

  /** The device that holds the test speaks again: the silence is over now, not at the next look. */
  heard(speaker: Speaker): void {
    if (speaker.role !== "candidate") return;
    const attempt = this.#room.state.candidates[speaker.candidateId]?.attempt;
    if (attempt?.kind !== "running" && attempt?.kind !== "elapsed") return;
    const { deviceId, link } = attempt.course;
    if (link.lostSinceMs === null || deviceId !== speaker.deviceId) return;
    this.#after(this.#room.apply({ type: "link-restored", candidateId: speaker.candidateId }, SYSTEM, null));
  }

  #plan(nowMs: number): void {
    planLinkLook(this.#storage, this.#room.state, this.audience, nowMs);
    armPhysicalAlarm(this.#storage, nowMs);
  }

  #keepLastSign(closed: WebSocket): void {
    const attachment = readAttachment(closed);
    if (attachment === null || attachment.candidateId === null) return;
    if (!this.#speaksFor(attachment.candidateId, attachment.deviceId)) return;
    const seenMs = Math.max(attachment.lastSeenMs, this.audience.lastPingMs(closed));
    noteContact(this.#storage, attachment.candidateId, seenMs);
  }

  /** While a test is open its holder speaks, nobody else. The alarm that ends it may be a moment late. */
  #speaksFor(candidateId: string, deviceId: string | null): boolean {
    const { candidates, room } = this.#room.state;
    const candidate = candidates[candidateId];
    const attempt = candidate?.attempt;
    if (attempt?.kind !== "running" && attempt?.kind !== "elapsed") return true;
    if (attempt.course.deviceId === deviceId) return true;
    const percent = candidate?.identity.extraTimePercent ?? 0;
    return this.#clock.nowMs() >= graceEndMs(attempt, percent, room.plan?.graceSeconds ?? null);
  }
}
