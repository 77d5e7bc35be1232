import { randomBytes } from "node:crypto";
import type { CandidateWireCommand, ClientFrame, SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { PING, PING_EVERY_SECONDS, PONG, PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { Browser } from "./browser.ts";
import { WebSocketClient } from "./web-socket.ts";

export type Reply = { ok: true; at: number } | { ok: false; code: string };
type Command = CandidateWireCommand | SupervisorWireCommand;
type CommandFrame = Extract<ClientFrame, { t: "command" }>;
type Waiting = { frame: CommandFrame; resolve(reply: Reply): void; reply: Promise<Reply> };

export interface Faults {
  /** ms before a frame leaves; 0: at once */
  delayMs(): number;
  /** this frame is sent twice under its one id */
  twice(): boolean;
}

export interface DeviceOptions {
  readonly browser: Browser;
  readonly number: string;
  readonly role: "surveillant" | "candidat";
  /** Less than the page's 10 s makes a dead link found sooner, for runs that squeeze an exam into a minute. */
  readonly pingEveryMs?: number;
  readonly faults?: Faults;
}

const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 8_000;
const REQUESTS_AFTER_MS = 1_000;
const REQUEST_EVERY_MS = 2_000;
const REQUEST_LIMIT_MS = 6_000;
const SILENT_PINGS = 2.5;

/**
 * One page's link to a live room, with the manners of the page's own (`app/live/live-link.ts`): commands wait until
 * they are answered and go again under the same id over each new connection, and by request while no socket opens.
 */
export class LiveDevice {
  static readonly #alive = new Set<LiveDevice>();

  readonly deviceId: string | null;
  readonly #options: DeviceOptions;
  readonly #waiting = new Map<string, Waiting>();
  readonly #listeners = new Set<(frame: ServerFrame, atMs: number) => void>();
  readonly #pingEveryMs: number;
  #socket: WebSocketClient | null = null;
  #isClosed = false;
  #failures = 0;
  #heardMs = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #ask: ReturnType<typeof setTimeout> | null = null;
  #pinger: ReturnType<typeof setInterval> | null = null;
  #isAsking = false;
  /** connections opened, bytes of the closed ones */
  connections = 0;
  #pastBytes = 0;

  constructor(options: DeviceOptions, deviceId?: string | null) {
    this.#options = options;
    this.#pingEveryMs = options.pingEveryMs ?? PING_EVERY_SECONDS * 1000;
    const made = options.role === "candidat" ? randomBytes(16).toString("hex") : null;
    this.deviceId = deviceId === undefined ? made : deviceId;
  }

  /** Another connection of the same page: the server takes it for the same device. */
  twin(): LiveDevice {
    return new LiveDevice(this.#options, this.deviceId);
  }

  get isOpen(): boolean {
    return this.#socket?.isOpen === true;
  }

  get bytes(): number {
    return this.#pastBytes + (this.#socket?.bytes ?? 0);
  }

  /** Commands that no receipt has cleared yet. */
  get unanswered(): number {
    return this.#waiting.size;
  }

  listen(heard: (frame: ServerFrame, atMs: number) => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /** The first frame that `wanted` accepts from now on. */
  next<T>(wanted: (frame: ServerFrame, atMs: number) => T | null, limitMs = 20_000): Promise<T> {
    return new Promise((found, failed) => {
      const stop = this.listen((frame, atMs) => {
        const value = wanted(frame, atMs);
        if (value === null) return;
        clearTimeout(limit);
        stop();
        found(value);
      });
      const limit = setTimeout(() => {
        stop();
        failed(new Error("the room did not say what was awaited"));
      }, limitMs);
    });
  }

  /** Whatever a case that failed has left: a device comes back by itself for ever. */
  static closeAll(): void {
    for (const device of LiveDevice.#alive) device.close();
  }

  async open(): Promise<void> {
    LiveDevice.#alive.add(this);
    await this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    LiveDevice.#alive.delete(this);
    for (const timer of [this.#retry, this.#ask]) if (timer !== null) clearTimeout(timer);
    if (this.#pinger !== null) clearInterval(this.#pinger);
    this.#socket?.close();
  }

  /** Pulls the cable; the device comes back by itself, as a page does. */
  cut(): void {
    this.#socket?.cut();
  }

  hello(): void {
    this.#transmit(this.#helloFrame());
  }

  send(command: Command, id: string = randomBytes(16).toString("hex")): Promise<Reply> {
    const known = this.#waiting.get(id);
    if (known !== undefined) return known.reply;
    const frame = { t: "command", v: PROTOCOL_VERSION, id, deviceId: this.deviceId, command } as const;
    let resolve: (reply: Reply) => void = () => {};
    const reply = new Promise<Reply>((done) => {
      resolve = done;
    });
    this.#waiting.set(id, { frame, resolve, reply });
    this.#transmit(frame);
    return reply;
  }

  #helloFrame(): ClientFrame {
    return { t: "hello", v: PROTOCOL_VERSION, deviceId: this.deviceId, since: null };
  }

  #transmit(frame: ClientFrame): void {
    const { faults } = this.#options;
    const write = () => this.#socket?.send(JSON.stringify(frame));
    const delayMs = faults?.delayMs() ?? 0;
    if (delayMs > 0) setTimeout(write, delayMs);
    else write();
    if (faults?.twice() === true) setTimeout(write, delayMs + 5);
  }

  async #connect(): Promise<void> {
    if (this.#isClosed || this.#socket !== null) return;
    const { browser, number, role } = this.#options;
    try {
      const socket = await WebSocketClient.open(
        { port: browser.address.port, path: `/live/${number}/${role}`, headers: browser.headers },
        {
          message: (text, atMs) => this.#hear(text, atMs),
          close: () => this.#lost(),
        },
      );
      if (this.#isClosed) return socket.close();
      this.#socket = socket;
    } catch {
      return this.#lost();
    }
    this.connections += 1;
    this.#failures = 0;
    this.#heardMs = Date.now();
    this.hello();
    for (const { frame } of this.#waiting.values()) this.#transmit(frame);
    this.#startPings();
  }

  #startPings(): void {
    if (this.#pinger !== null) clearInterval(this.#pinger);
    this.#pinger = setInterval(() => {
      if (this.#socket === null) return;
      if (Date.now() - this.#heardMs > SILENT_PINGS * this.#pingEveryMs) this.#socket.cut();
      else this.#socket.send(PING);
    }, this.#pingEveryMs);
  }

  #hear(text: string, atMs: number): void {
    this.#heardMs = atMs;
    if (text === PONG) return;
    const frame = readFrame(JSON.parse(text));
    if (frame !== null) this.#take(frame, atMs);
  }

  #take(frame: ServerFrame, atMs: number): void {
    if (frame.t === "done" || frame.t === "refused") {
      const waiting = this.#waiting.get(frame.id);
      this.#waiting.delete(frame.id);
      waiting?.resolve(frame.t === "done" ? { ok: true, at: frame.at } : { ok: false, code: frame.code });
    }
    for (const heard of [...this.#listeners]) heard(frame, atMs);
  }

  #lost(): void {
    this.#pastBytes += this.#socket?.bytes ?? 0;
    this.#socket = null;
    if (this.#isClosed) return;
    this.#failures += 1;
    const step = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), step / 2 + (Math.random() * step) / 2);
    if (this.#ask === null) this.#ask = setTimeout(() => void this.#request(), REQUESTS_AFTER_MS);
  }

  /** Without a socket: one request at a time, the oldest unanswered command first, else a look at the room. */
  async #request(): Promise<void> {
    this.#ask = null;
    if (this.#isAsking || this.#isClosed || this.#socket !== null) return;
    this.#isAsking = true;
    const { browser, number, role, faults } = this.#options;
    const [oldest] = this.#waiting.values();
    const frame = oldest?.frame ?? this.#helloFrame();
    try {
      const path = `/api/live/${number}/${role}`;
      const ask = () => browser.postJson(path, frame, REQUEST_LIMIT_MS);
      const [answer] = await Promise.all([ask(), faults?.twice() === true ? ask() : null]);
      if (answer.status === 200) this.#takeAll(JSON.parse(answer.text));
    } catch {
      // No network at all: the socket's own retries go on, and so does this one.
    }
    this.#isAsking = false;
    if (this.#isClosed || this.#socket !== null) return;
    this.#ask = setTimeout(() => void this.#request(), this.#waiting.size > 0 ? FIRST_RETRY_MS : REQUEST_EVERY_MS);
  }

  #takeAll(body: unknown): void {
    const frames = typeof body === "object" && body !== null && "frames" in body ? body.frames : null;
    if (!Array.isArray(frames)) return;
    for (const one of frames) {
      const frame = readFrame(one);
      if (frame !== null) this.#take(frame, Date.now());
    }
  }
}

const KINDS = new Set(["candidate", "room", "rows", "seen", "links", "done", "refused"]);

/**
 * The kind alone is looked at: the product's own tests hold whole frames against their schema, and a load client that
 * parsed each of 200 copies would measure itself.
 */
function readFrame(value: unknown): ServerFrame | null {
  return isFrame(value) ? value : null;
}

function isFrame(value: unknown): value is ServerFrame {
  return typeof value === "object" && value !== null && "t" in value && KINDS.has(String(value.t));
}
