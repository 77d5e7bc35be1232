import { onTestFinished, vi } from "vitest";
import { type LinkState, LiveLink, type LiveLinkOptions } from "#app/live/live-link.ts";
import type { ClientFrame } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { PING, PONG } from "#worker/contract/live/version.ts";

export const SERVER_MS = Date.UTC(2027, 0, 12, 9, 0, 0);

/** The browser's half of a socket; the test plays the server. */
export class FakeSocket {
  static readonly OPEN = 1;
  readonly url: string;
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly sent: string[] = [];

  constructor(url: string) {
    this.url = url;
  }
  send(text: string): void {
    this.sent.push(text);
  }
  /** A close asked by the page on a dead network: the browser says nothing for a long time. */
  close(): void {
    this.readyState = 2;
  }

  get frames(): ClientFrame[] {
    return this.sent.filter((text) => text !== PING).map((text) => JSON.parse(text));
  }
  get commandIds(): string[] {
    return this.frames.flatMap((frame) => (frame.t === "command" ? [frame.id] : []));
  }
  get pings(): number {
    return this.sent.filter((text) => text === PING).length;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  say(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  pong(): void {
    this.onmessage?.({ data: PONG });
  }
  drop(code = 1006, reason = ""): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
}

type Answer = { status: number; body: unknown } | "no network" | "hangs";

/** A browser with nothing in it but a socket, requests and a clock, all held by the test. */
export function aNetwork() {
  vi.useFakeTimers();
  const sockets: FakeSocket[] = [];
  const requests: { frame: ClientFrame; atMs: number }[] = [];
  const listeners = new Map<string, Set<() => void>>();
  const kept = new Map<string, string>();
  const page = { reloads: 0, visibility: "visible", isOnline: true };
  let answer: (frame: ClientFrame) => Answer = () => "no network";
  let inFlight = 0;
  let mostInFlight = 0;
  const listen = {
    addEventListener: (name: string, run: () => void) => {
      listeners.set(name, new Set([...(listeners.get(name) ?? []), run]));
    },
    removeEventListener: (name: string, run: () => void) => void listeners.get(name)?.delete(run),
  };
  vi.stubGlobal(
    "WebSocket",
    class extends FakeSocket {
      constructor(url: string) {
        super(url);
        sockets.push(this);
      }
    },
  );
  vi.stubGlobal("addEventListener", listen.addEventListener);
  vi.stubGlobal("removeEventListener", listen.removeEventListener);
  vi.stubGlobal("document", {
    ...listen,
    get visibilityState() {
      return page.visibility;
    },
  });
  vi.stubGlobal("navigator", {
    get onLine() {
      return page.isOnline;
    },
  });
  vi.stubGlobal("location", {
    protocol: "https:",
    host: "vigie.example",
    reload: () => {
      page.reloads += 1;
    },
  });
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  vi.stubGlobal("fetch", async (url: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    if (url === "/api/health" && page.isOnline) return Response.json({ ok: true });
    if (url !== "/api/live/7/candidat") throw new Error(`a request to ${url}`);
    const frame: ClientFrame = JSON.parse(body);
    requests.push({ frame, atMs: performance.now() });
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    try {
      const given = answer(frame);
      if (given === "no network") throw new TypeError("failed to fetch");
      if (given === "hangs") return await new Promise((_resolve, reject) => signal.addEventListener("abort", reject));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return Response.json(given.body, { status: given.status });
    } finally {
      inFlight -= 1;
    }
  });
  // AbortSignal.timeout runs on a timer of its own, which no test can hold.
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), ms);
    return controller.signal;
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  return {
    sockets,
    requests,
    page,
    get mostInFlight() {
      return mostInFlight;
    },
    /** how requests are answered from now on */
    answers: (given: (frame: ClientFrame) => Answer) => {
      answer = given;
    },
    fire: (name: string) => {
      for (const run of listeners.get(name) ?? []) run();
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    /** the next socket that is being opened: the page may be resting between two tries */
    async next(): Promise<FakeSocket> {
      for (let turn = 0; turn < 200; turn += 1) {
        const socket = sockets.at(-1);
        if (socket?.readyState === 0) return socket;
        await vi.advanceTimersByTimeAsync(50);
      }
      throw new Error("no socket is being opened");
    },
    last: (): FakeSocket => {
      const socket = sockets.at(-1);
      if (socket === undefined) throw new Error("no socket was asked for");
      return socket;
    },
  };
}

export function aLink(options: Partial<LiveLinkOptions> = {}) {
  const frames: ServerFrame[] = [];
  const states: LinkState[] = [];
  const link = new LiveLink({
    sessionNumber: 7,
    role: "candidat",
    deviceId: "a-device-of-the-test",
    onFrame: (frame) => frames.push(frame),
    onState: (state) => states.push(state),
    ...options,
  });
  onTestFinished(() => link.stop());
  link.start();
  return { link, frames, states };
}

export const done = (id: string, at = 1): ServerFrame => ({ t: "done", id, at });
export const refused = (id: string, code: string): ServerFrame => ({ t: "refused", id, code, meta: undefined });
/** The smallest frame that carries the server's clock. */
export const links = (nowMs = SERVER_MS): ServerFrame => ({ t: "links", nowMs, ages: [], supervisors: 0 });

/** Answers a command as carried out, a hello with a sign of life. */
export const working = (frame: ClientFrame): Answer => ({
  status: 200,
  body: { frames: frame.t === "command" ? [done(frame.id), links()] : [links()] },
});
