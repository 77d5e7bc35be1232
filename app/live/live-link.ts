import type { CandidateWireCommand, ClientFrame, SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { CLOSE_CODE, CLOSE_REASONS } from "#worker/contract/live/close-reason.ts";
import { type ServerFrame, serverFrame } from "#worker/contract/live/server-frame.ts";
import { PING, PING_EVERY_SECONDS, PONG, PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import { newId } from "./device-key.ts";

export type LiveReply =
  | { ok: true }
  | { ok: false; code: string; meta?: Record<string, string | number | boolean | null> | undefined };

export type LinkState = "connecting" | "live" | "reconnecting";

export type LiveLinkOptions = {
  sessionNumber: number;
  role: "surveillant" | "candidat";
  deviceId: string | null;
  onFrame(frame: ServerFrame): void;
  onState(state: LinkState): void;
  /** the login is over: 401 or 403 from the door */
  onLoginLost?(): void;
};

type Waiting = { frame: Extract<ClientFrame, { t: "command" }>; resolve(reply: LiveReply): void };

const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 8_000;
/** Without a pong for this long the socket is dead, whatever the browser believes. */
const SILENCE_MS = 25_000;
/** A socket that does not open in this time is blocked by the network: requests take over. */
const OPEN_WITHIN_MS = 4_000;
const REQUEST_EVERY_MS = 2_000;

/**
 * One connection to a live room. Commands wait here until they are answered and are sent again, under the same
 * id, over each new connection; while no socket opens they travel by request. Nothing is ever given up.
 */
export class LiveLink {
  readonly #options: LiveLinkOptions;
  #socket: WebSocket | null = null;
  #waiting = new Map<string, Waiting>();
  #failures = 0;
  #isClosed = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #pinger: ReturnType<typeof setInterval> | null = null;
  #lastHeardMs = 0;
  #offsetMs = 0;
  #sinceSequence: number | null = null;
  #isRequesting = false;
  #nextRequest: ReturnType<typeof setTimeout> | null = null;

  constructor(options: LiveLinkOptions) {
    this.#options = options;
  }

  start(): void {
    addEventListener("online", this.#retryNow);
    document.addEventListener("visibilitychange", this.#retryNow);
    this.#connect();
  }

  stop(): void {
    this.#isClosed = true;
    removeEventListener("online", this.#retryNow);
    document.removeEventListener("visibilitychange", this.#retryNow);
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#pinger !== null) clearInterval(this.#pinger);
    this.#socket?.close();
  }

  /** The server's clock, from the offset of its last frame: a wrong lab clock changes nothing. */
  serverNowMs(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Server time of the last sign of life. */
  get lastSignMs(): number {
    return this.#lastHeardMs === 0 ? 0 : this.#lastHeardMs + this.#offsetMs;
  }

  /** Tries again now: the person has just plugged the cable back in. */
  retry(): void {
    this.#retryNow();
  }

  /** Asks for the whole picture again. */
  refresh(): void {
    this.#transmit(this.#hello());
  }

  send(command: CandidateWireCommand | SupervisorWireCommand, id: string = newId()): Promise<LiveReply> {
    const { deviceId } = this.#options;
    const frame = { t: "command", v: PROTOCOL_VERSION, id, deviceId, command } as const;
    return new Promise((resolve) => {
      this.#waiting.set(id, { frame, resolve });
      if (!this.#transmit(frame)) void this.#request();
    });
  }

  #hello(): ClientFrame {
    return { t: "hello", v: PROTOCOL_VERSION, deviceId: this.#options.deviceId, since: this.#sinceSequence };
  }

  #transmit(frame: ClientFrame): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #connect(): void {
    if (this.#isClosed) return;
    const { sessionNumber, role } = this.#options;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/live/${sessionNumber}/${role}`);
    this.#socket = socket;
    const tooLong = this.#later(OPEN_WITHIN_MS, () => socket.close());
    socket.onopen = () => {
      clearTimeout(tooLong);
      this.#failures = 0;
      this.#heard();
      this.#transmit(this.#hello());
      for (const { frame } of this.#waiting.values()) this.#transmit(frame);
      this.#startPings(socket);
    };
    socket.onmessage = ({ data }) => this.#receive(String(data));
    socket.onclose = ({ code, reason }) => {
      clearTimeout(tooLong);
      if (this.#socket !== socket) return;
      this.#socket = null;
      if (code === CLOSE_CODE && reason === CLOSE_REASONS.protocol) location.reload();
      else this.#lost();
    };
  }

  #startPings(socket: WebSocket): void {
    if (this.#pinger !== null) clearInterval(this.#pinger);
    this.#pinger = setInterval(() => {
      if (this.#socket !== socket || socket.readyState !== WebSocket.OPEN) return;
      if (Date.now() - this.#lastHeardMs > SILENCE_MS) socket.close();
      else socket.send(PING);
    }, PING_EVERY_SECONDS * 1000);
  }

  #receive(data: string): void {
    this.#heard();
    if (data === PONG) return;
    const parsed = serverFrame.safeParse(parseJson(data));
    if (parsed.success) this.#take(parsed.data);
  }

  #take(frame: ServerFrame): void {
    if ("nowMs" in frame) this.#offsetMs = frame.nowMs - Date.now();
    if ("seq" in frame) this.#sinceSequence = frame.seq;
    if (frame.t === "done" || frame.t === "refused") {
      const waiting = this.#waiting.get(frame.id);
      this.#waiting.delete(frame.id);
      waiting?.resolve(frame.t === "done" ? { ok: true } : { ok: false, code: frame.code, meta: frame.meta });
      return;
    }
    this.#options.onFrame(frame);
  }

  #heard(): void {
    this.#lastHeardMs = Date.now();
    this.#options.onState("live");
  }

  #lost(): void {
    if (this.#isClosed) return;
    this.#options.onState(this.#lastHeardMs === 0 ? "connecting" : "reconnecting");
    this.#failures += 1;
    // Half fixed, half chance: a whole class must not come back in the same instant.
    const step = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
    this.#later(step / 2 + (Math.random() * step) / 2, () => this.#connect());
    void this.#request();
  }

  /** Without a socket: one request at a time, the oldest unanswered command first, else a look at the room. */
  async #request(): Promise<void> {
    if (this.#isRequesting || this.#isClosed || this.#socket?.readyState === WebSocket.OPEN) return;
    this.#isRequesting = true;
    // One chain of requests: each lost socket calls here, and each call used to start a chain of its own.
    if (this.#nextRequest !== null) clearTimeout(this.#nextRequest);
    const [next] = this.#waiting.values();
    try {
      await this.#post(next?.frame ?? this.#hello());
    } catch {
      // No network at all: the socket's own retries go on, and so does this one.
    }
    this.#isRequesting = false;
    const pause = this.#waiting.size > 0 && this.#options.role === "candidat" ? FIRST_RETRY_MS : REQUEST_EVERY_MS;
    this.#nextRequest = this.#later(pause, () => void this.#request());
  }

  async #post(frame: ClientFrame): Promise<void> {
    const { sessionNumber, role } = this.#options;
    const response = await fetch(`/api/live/${sessionNumber}/${role}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(frame),
    });
    if (response.status === 401 || response.status === 403) this.#options.onLoginLost?.();
    if (!response.ok) return;
    const body: unknown = await response.json();
    const frames = typeof body === "object" && body !== null && "frames" in body ? body.frames : null;
    if (!Array.isArray(frames)) return;
    this.#heard();
    for (const one of frames) {
      const parsed = serverFrame.safeParse(one);
      if (parsed.success) this.#take(parsed.data);
    }
  }

  #retryNow = (): void => {
    if (this.#socket !== null || document.visibilityState === "hidden") return;
    this.#failures = 0;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#connect();
  };

  #later(ms: number, run: () => void): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
