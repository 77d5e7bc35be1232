import type { CandidateWireCommand, ClientFrame, SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { CLOSE_CODE, CLOSE_REASONS } from "#worker/contract/live/close-reason.ts";
import { type ServerFrame, serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import { backoffDelay } from "./backoff-delay.ts";
import { newId } from "./device-key.ts";
import { isOfThisFrame, LiveRequests, type RequestRefusal } from "./live-requests.ts";
import { LiveSocket, type SocketEnd } from "./live-socket.ts";
import { reloadOnce } from "./reload-once.ts";
import { SeenPacer } from "./seen-pacer.ts";
import { ServerClock } from "./server-clock.ts";

export type LiveReply =
  /** `at`: the sequence that holds what the command did */
  | { ok: true; at: number }
  | { ok: false; code: string; meta?: Record<string, string | number | boolean | null> | undefined };

/** `connecting`: nothing was heard yet. `live`: by socket or by request. `reconnecting`: neither answers. */
export type LinkState = "connecting" | "live" | "reconnecting";

export type LiveLinkOptions = {
  sessionNumber: number;
  role: "surveillant" | "candidat";
  deviceId: string | null;
  /** the server's clock when the page was made; null when the page does not say */
  nowMs?: number | null;
  onFrame(frame: ServerFrame): void;
  onState(state: LinkState): void;
  /** something is expected of others: where only requests pass, they are made more often */
  isAwaiting?(): boolean;
  /** the login is over: 401 or 403 from the door */
  onLoginLost?(): void;
};

type Waiting = { frame: Extract<ClientFrame, { t: "command" }>; resolve(reply: LiveReply): void };

/** A socket on which nothing was heard after this long gets help: requests start beside it. */
const REQUESTS_AFTER_MS = 1_000;
/** A connection that lasted this long was a good one: the next failure is a first one. */
const GOOD_CONNECTION_MS = 5_000;
const WOKEN_WITHIN_MS = 300;

/**
 * One connection to a live room. Commands wait here until they are answered and are sent again, in their order and
 * under the same id, over each new connection; while no socket opens they travel by request. Nothing is ever given up.
 */
export class LiveLink {
  readonly #options: LiveLinkOptions;
  readonly #clock: ServerClock;
  readonly #requests: LiveRequests;
  readonly #seen: SeenPacer;
  readonly #waiting = new Map<string, Waiting>();
  #socket: LiveSocket | null = null;
  #failures = 0;
  #isClosed = false;
  #hasHeard = false;
  #isRequestWorking = false;
  #state: LinkState = "connecting";
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  #helpTimer: ReturnType<typeof setTimeout> | null = null;
  #sinceSequence: number | null = null;

  constructor(options: LiveLinkOptions) {
    this.#options = options;
    this.#clock = new ServerClock(options.nowMs ?? null);
    const { sessionNumber, role } = options;
    this.#requests = new LiveRequests({
      url: `/api/live/${sessionNumber}/${role}`,
      next: () => this.#oldest()?.frame ?? this.#hello(),
      isWaiting: () => this.#waiting.size > 0,
      isAwaiting: () => options.isAwaiting?.() ?? false,
      onFrames: (frames) => this.#takeAll(frames),
      onRefused: (frame, refusal) => this.#refusedByDoor(frame, refusal),
      onWorking: (isWorking) => this.#requestsWork(isWorking),
    });
    this.#seen = new SeenPacer((seq) =>
      this.#transmit({ t: "seen", v: PROTOCOL_VERSION, deviceId: options.deviceId, seq }, false),
    );
  }

  start(): void {
    addEventListener("online", this.#woken);
    addEventListener("offline", this.#woken);
    document.addEventListener("visibilitychange", this.#woken);
    this.#connect();
  }

  stop(): void {
    this.#isClosed = true;
    removeEventListener("online", this.#woken);
    removeEventListener("offline", this.#woken);
    document.removeEventListener("visibilitychange", this.#woken);
    this.#clearTimers();
    this.#requests.stop();
    this.#seen.stop();
    this.#socket?.leave();
    this.#socket = null;
  }

  /** The server's clock: a wrong lab clock changes nothing. */
  serverNowMs(): number {
    return this.#clock.nowMs;
  }

  /** Server time of the last sign of life; 0 before the first. */
  get lastSignMs(): number {
    return this.#clock.lastSignMs;
  }

  /** Tries again now: the person has just plugged the cable back in. */
  retry(): void {
    this.#socket?.probe();
    if (this.#socket === null) this.#failures = 0;
    this.#connect();
    this.#requests.hurry();
  }

  /** Asks for the whole picture again. */
  refresh(): void {
    this.#transmit(this.#hello(), true);
  }

  /** This page shows what that sequence told. By socket only, and sparingly. */
  seen(seq: number): void {
    this.#seen.seen(seq);
  }

  send(command: CandidateWireCommand | SupervisorWireCommand, id: string = newId()): Promise<LiveReply> {
    const { deviceId } = this.#options;
    const frame = { t: "command", v: PROTOCOL_VERSION, id, deviceId, command } as const;
    return new Promise((resolve) => {
      const known = this.#waiting.get(id);
      // Asked twice under one id: carried out once, both callers are told.
      this.#waiting.set(id, {
        frame,
        resolve: (reply) => {
          known?.resolve(reply);
          resolve(reply);
        },
      });
      if (!this.#transmit(frame, true)) this.#requests.hurry();
    });
  }

  /** The server answers with the whole picture, whatever was missed; `since` tells it how far this page is. */
  #hello(): ClientFrame {
    return { t: "hello", v: PROTOCOL_VERSION, deviceId: this.#options.deviceId, since: this.#sinceSequence };
  }

  #oldest(): Waiting | undefined {
    return this.#waiting.values().next().value;
  }

  #transmit(frame: ClientFrame, isAnswered: boolean): boolean {
    return this.#socket?.send(JSON.stringify(frame), isAnswered) ?? false;
  }

  #connect(): void {
    if (this.#isClosed || this.#socket !== null) return;
    this.#clearTimers();
    const { sessionNumber, role } = this.#options;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.#helpTimer = setTimeout(() => this.#requests.start(), REQUESTS_AFTER_MS);
    this.#socket = new LiveSocket(`${scheme}//${location.host}/live/${sessionNumber}/${role}`, {
      onOpen: () => this.#opened(),
      onText: (text) => this.#receive(text),
      onPong: () => this.#heard(),
      onEnd: (end) => this.#ended(end),
    });
  }

  #opened(): void {
    this.#clock.startAfresh();
    this.#seen.forget();
    this.#transmit(this.#hello(), true);
    for (const { frame } of this.#waiting.values()) this.#transmit(frame, true);
  }

  #ended({ code, reason, livedMs }: SocketEnd): void {
    this.#socket = null;
    if (code === CLOSE_CODE && reason === CLOSE_REASONS.protocol && reloadOnce()) return;
    this.#failures = livedMs >= GOOD_CONNECTION_MS ? 1 : this.#failures + 1;
    this.#tellState();
    this.#clearTimers();
    this.#retryTimer = setTimeout(() => this.#connect(), backoffDelay(this.#failures, Math.random()));
    this.#requests.start();
  }

  #receive(text: string): void {
    this.#clearTimers();
    this.#requests.stop();
    // What a request said before no longer counts when this socket is lost.
    this.#isRequestWorking = false;
    this.#heard();
    const parsed = serverFrame.safeParse(parseJson(text));
    if (parsed.success) this.#take(parsed.data);
  }

  #takeAll(frames: ServerFrame[]): void {
    this.#isRequestWorking = true;
    this.#heard();
    for (const frame of frames) this.#take(frame);
  }

  #take(frame: ServerFrame): void {
    if ("nowMs" in frame) this.#clock.tell(frame.nowMs);
    if ("seq" in frame) this.#sinceSequence = Math.max(this.#sinceSequence ?? 0, frame.seq);
    if (frame.t === "done") this.#settle(frame.id, { ok: true, at: frame.at });
    else if (frame.t === "refused") this.#settle(frame.id, { ok: false, code: frame.code, meta: frame.meta });
    else this.#options.onFrame(frame);
  }

  #settle(id: string, reply: LiveReply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.resolve(reply);
  }

  #heard(): void {
    this.#hasHeard = true;
    this.#clock.heard();
    this.#tellState();
  }

  #requestsWork(isWorking: boolean): void {
    this.#isRequestWorking = isWorking;
    this.#tellState();
  }

  /** A browser says nothing of a refused upgrade but that it failed: the request beside it tells why. */
  #refusedByDoor(frame: ClientFrame, { status, code, meta }: RequestRefusal): void {
    if (status === 401 || status === 403) this.#options.onLoginLost?.();
    // A frame that the server does not know, from a page of an older protocol.
    else if (frame.t === "hello" && code === "BAD_FRAME") reloadOnce();
    // One bad command must not hold up those behind it.
    else if (frame.t === "command" && isOfThisFrame(status)) this.#settle(frame.id, { ok: false, code, meta });
  }

  #tellState(): void {
    const isLive = this.#socket?.isGood || this.#isRequestWorking;
    const state = isLive ? "live" : this.#hasHeard ? "reconnecting" : "connecting";
    if (state === this.#state || this.#isClosed) return;
    this.#state = state;
    this.#options.onState(state);
  }

  /** The network or the page is back, or the network says that it is gone. A class comes back one by one. */
  #woken = (): void => {
    this.#socket?.probe();
    if (this.#socket !== null || navigator.onLine === false) return;
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.retry(), Math.random() * WOKEN_WITHIN_MS);
  };

  #clearTimers(): void {
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    if (this.#helpTimer !== null) clearTimeout(this.#helpTimer);
    this.#retryTimer = null;
    this.#helpTimer = null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
