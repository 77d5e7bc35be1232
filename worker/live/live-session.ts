import { DurableObject } from "cloudflare:workers";
import { CLOSE_CODE, CLOSE_REASONS } from "#worker/contract/live/close-reason.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { PING, PONG } from "#worker/contract/live/version.ts";
import type { JournalPage, JournalQuery } from "#worker/core/journal/entry.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { ErasedPerson } from "#worker/core/people/erased-person.ts";
import type { Person } from "#worker/core/session/state.ts";
import { viewOverview } from "#worker/core/session/view-room.ts";
import type { RoomOverview } from "#worker/core/session/views.ts";
import type { LiveIdentity } from "#worker/usecases/ports.ts";
import { buildObjectDeps } from "#worker/wiring/build-object-deps.ts";
import { armPhysicalAlarm, setNamedAlarm } from "./alarms/named-alarms.ts";
import { readAttachment, writeAttachment } from "./gate/attachment.ts";
import { closeBack } from "./gate/close-back.ts";
import { parseFrame, readFrame } from "./gate/parse-frame.ts";
import { FrameRate } from "./gate/rate.ts";
import { speakerOf, speakerOn } from "./gate/speaker.ts";
import type { Speaker } from "./gate/to-command.ts";
import { readUpgrade } from "./gate/upgrade.ts";
import { answerCommand } from "./loop/answer-frame.ts";
import { broadcast, send, sendSeen, viewFor } from "./loop/broadcast.ts";
import { fileVersion } from "./loop/file-version.ts";
import { LinkKeeper } from "./loop/link-keeper.ts";
import { type Applied, LiveRoom, type LiveRoomDeps, SYSTEM } from "./loop/live-room.ts";
import { Courier } from "./outbox/courier.ts";
import { forgetRoom } from "./store/forget-room.ts";
import { migrate } from "./store/migrations.ts";
import { rememberPerson } from "./store/people.ts";

/** One object for each certification session: a thin shell round `core/session`. All state is in storage. */
export class LiveSession extends DurableObject<Env> {
  readonly #deps: LiveRoomDeps;
  readonly #room: LiveRoom;
  readonly #rate = new FrameRate();
  readonly #links: LinkKeeper;
  readonly #courier: Courier;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#deps = buildObjectDeps(env);
    migrate(ctx.storage, this.#deps);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
    this.#room = new LiveRoom(ctx.storage, this.#deps);
    this.#courier = new Courier(ctx.storage, this.#deps);
    this.#links = new LinkKeeper(ctx, this.#room, this.#deps.clock, (applied) => this.#after(applied));
  }

  // ---- asked by use cases

  async refresh(sessionNumber: number): Promise<void> {
    const applied = await this.#room.readPlan(sessionNumber);
    if (applied !== null) this.#after(applied);
  }

  async overview(sessionNumber: number): Promise<RoomOverview> {
    await this.#ensurePlan(sessionNumber);
    return viewOverview(this.#room.state);
  }

  async finalise(sessionNumber: number, by: Person): Promise<Result<RoomOverview, DomainError>> {
    if (!(await this.#ensurePlan(sessionNumber))) return refuse(domainError("SESSION_NOT_FOUND"));
    const applied = this.#room.apply({ type: "finalise", by }, { role: "staff", userId: by.userId }, null);
    this.#after(applied);
    await this.#courier.deliver();
    if (this.#courier.hasWork) return refuse(domainError("OUTBOX_PENDING"));
    return ok(viewOverview(this.#room.state));
  }

  journal(sessionNumber: number, query: JournalQuery): JournalPage {
    return this.#room.journal(sessionNumber, query);
  }

  /** For good: nothing of the room is left in storage. */
  forget(sessionNumber: number): Promise<{ entries: number; head: string } | "busy"> {
    return forgetRoom(this.ctx.storage, sessionNumber, this.#deps.hash);
  }

  /** A person's right: they leave the state and the journal, whose chain holds. Gives how many rows changed. */
  async erase(sessionNumber: number, person: ErasedPerson): Promise<number | "busy"> {
    // A plan read before D1 let the person go would still list them.
    if (this.#room.isOpen) await this.refresh(sessionNumber);
    return this.#room.erase(person);
  }

  /** The frames that answer one client frame sent by request: for networks that block sockets. */
  async exchange(sessionNumber: number, identity: LiveIdentity, value: unknown): Promise<ServerFrame[]> {
    if (!(await this.#ensurePlan(sessionNumber, identity))) return [];
    const parsed = readFrame(value);
    if (parsed.kind !== "frame") return [];
    const { frame } = parsed;
    const speaker = speakerOf(this.ctx.storage, identity, frame.deviceId);
    const signs = this.#links.heardByRequest(speaker);
    if (frame.t === "hello" || frame.t === "seen") return this.#viewFor(speaker);
    const { frames, applied } = await answerCommand(this.#room, frame, speaker, signs);
    if (applied !== null) this.#after(applied);
    return [...frames, ...this.#viewFor(speaker)];
  }

  /** The version whose file this candidate may open now; null: none. Reads only. */
  fileVersion(candidateId: string, itemId: string, file: string): string | null {
    return fileVersion(this.#room, candidateId, itemId, file);
  }

  // ---- sockets

  override async fetch(request: Request): Promise<Response> {
    const upgrade = readUpgrade(request);
    if (upgrade === null) return new Response(null, { status: 426 });
    const { sessionNumber, identity } = upgrade;
    if (!(await this.#ensurePlan(sessionNumber, identity))) return new Response(null, { status: 404 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, [identity.role]);
    if (identity.role === "supervisor") rememberPerson(this.ctx.storage, identity);
    writeAttachment(server, {
      v: 1,
      role: identity.role,
      userId: identity.userId,
      candidateId: identity.role === "candidate" ? identity.candidateId : null,
      deviceId: null,
      lastSeenMs: this.#deps.clock.nowMs(),
    });
    this.#links.changed();
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const nowMs = this.#deps.clock.nowMs();
    const attachment = readAttachment(socket);
    if (attachment === null) return;
    if (this.#rate.isFlooding(socket, nowMs)) return socket.close(CLOSE_CODE, CLOSE_REASONS.tooMany);
    const parsed = parseFrame(message);
    if (parsed.kind === "old-protocol") return socket.close(CLOSE_CODE, CLOSE_REASONS.protocol);
    if (parsed.kind === "bad") return socket.close(CLOSE_CODE, CLOSE_REASONS.badFrame);
    const { frame } = parsed;
    const deviceId = frame.deviceId ?? attachment.deviceId;
    const speaker = speakerOn(this.ctx.storage, attachment, deviceId);
    const signs = this.#links.signsBefore(speaker, socket);
    writeAttachment(socket, { ...attachment, deviceId, lastSeenMs: nowMs });
    this.#links.heard(speaker);
    if (frame.t === "seen") {
      if (attachment.candidateId !== null) sendSeen(this.#links.audience, attachment.candidateId, frame.seq);
      return;
    }
    if (frame.t === "hello") return this.#viewFor(speaker).forEach((view) => void send(socket, view));
    const { frames, applied } = await answerCommand(this.#room, frame, speaker, signs);
    if (applied !== null) this.#after(applied);
    for (const reply of frames) send(socket, reply);
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    closeBack(socket, code);
    this.#links.changed(socket);
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    this.#links.changed(socket);
  }

  // ---- the clock

  /** Wakes the object; what is due is decided by the same path as any command. Never throws: it re-arms instead. */
  override async alarm(): Promise<void> {
    try {
      this.#links.look();
      this.#after(this.#room.apply({ type: "tick" }, SYSTEM, null));
      await this.#courier.deliver();
    } catch (error) {
      console.warn(JSON.stringify({ event: "alarm-failed", reason: error instanceof Error ? error.name : "unknown" }));
      setNamedAlarm(this.ctx.storage, "due", this.#deps.clock.nowMs() + 1_000);
    }
    armPhysicalAlarm(this.ctx.storage, this.#deps.clock.nowMs());
  }

  // ---- inside

  /** Reads the list at the first contact, and again for a candidate whose joining it does not know yet. */
  async #ensurePlan(sessionNumber: number, identity?: LiveIdentity): Promise<boolean> {
    const { room, candidates } = this.#room.state;
    const isKnown =
      identity?.role !== "candidate" || candidates[identity.candidateId]?.identity.userId === identity.userId;
    if (room.plan !== null && isKnown) return true;
    const applied = await this.#room.readPlan(sessionNumber);
    if (applied !== null) this.#after(applied);
    return applied !== null;
  }

  /** Persisted: now tell everybody, plan the next look, deliver. */
  #after(applied: Applied): void {
    broadcast(this.#room, this.#links.audience, applied);
    this.#links.follow(applied);
    if (this.#courier.hasWork) this.ctx.waitUntil(this.#courier.deliver());
  }

  #viewFor(speaker: Speaker): ServerFrame[] {
    return viewFor(this.#room, this.#links.audience, speaker, this.#deps.clock.nowMs());
  }
}
