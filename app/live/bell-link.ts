import { RING } from "#worker/contract/live/bell.ts";
import { backoffDelay } from "./backoff-delay.ts";
import { LiveSocket } from "./live-socket.ts";

/** `live`: changes are told. `lost`: they are not for now; the page shows what it read last and tries again. */
export type BellState = "connecting" | "live" | "lost";

type BellOptions = {
  /** path of the socket, from the root of this site */
  path: string;
  /** reads the page's data again; resolves when they are on screen or could not be read */
  look(): Promise<void>;
  onState(state: BellState): void;
};

/** However often the bell rings, a page reads no more often than this. */
const LOOK_EVERY_MS = 4_000;
/** A network without sockets: what a person waits is the next look at the page, not these tries. */
const SELDOM_MS = 30_000;
const FAILURES_BEFORE_SELDOM = 6;

/** Hears a school's bell and has the page read again: at once, then at most every 4 s, and never while nobody sees it. */
export class BellLink {
  readonly #options: BellOptions;
  #socket: LiveSocket | null = null;
  #failures = 0;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  #lookTimer: ReturnType<typeof setTimeout> | null = null;
  #lastLookMs = Number.NEGATIVE_INFINITY;
  #isLive = false;
  #isLooking = false;
  #isDue = false;
  #isStopped = false;

  constructor(options: BellOptions) {
    this.#options = options;
  }

  start(): void {
    addEventListener("online", this.#woken);
    document.addEventListener("visibilitychange", this.#woken);
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    removeEventListener("online", this.#woken);
    document.removeEventListener("visibilitychange", this.#woken);
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    if (this.#lookTimer !== null) clearTimeout(this.#lookTimer);
    this.#socket?.leave();
    this.#socket = null;
  }

  #connect(): void {
    if (this.#isStopped || this.#socket !== null) return;
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.#socket = new LiveSocket(`${scheme}//${location.host}${this.#options.path}`, {
      onOpen: () => undefined,
      onPong: () => undefined,
      onText: (text) => this.#heard(text),
      onEnd: () => this.#ended(),
    });
  }

  /** The first word of each connection is a ring: what changed while nobody listened is read then. */
  #heard(text: string): void {
    if (text !== RING) return;
    this.#failures = 0;
    this.#isLive = true;
    this.#options.onState("live");
    this.#isDue = true;
    this.#lookWhenAllowed();
  }

  #ended(): void {
    this.#socket = null;
    this.#failures += 1;
    this.#isLive = false;
    this.#options.onState("lost");
    const rest = this.#failures > FAILURES_BEFORE_SELDOM ? SELDOM_MS : backoffDelay(this.#failures, Math.random());
    this.#retryTimer = setTimeout(() => this.#connect(), rest);
  }

  /** Seen again, or back on a network: is the link alive, and what was missed? */
  #woken = (): void => {
    if (document.visibilityState === "hidden") return;
    this.#socket?.probe();
    // Without a link nothing tells what changed: looking at the page is asking.
    if (this.#socket === null) this.#isDue = true;
    this.#connect();
    this.#lookWhenAllowed();
  };

  #lookWhenAllowed(): void {
    if (!this.#isDue || this.#isLooking || this.#isStopped || document.visibilityState === "hidden") return;
    const rest = this.#lastLookMs + LOOK_EVERY_MS - performance.now();
    if (this.#lookTimer !== null) clearTimeout(this.#lookTimer);
    if (rest > 0) this.#lookTimer = setTimeout(() => this.#lookWhenAllowed(), rest);
    else void this.#look();
  }

  async #look(): Promise<void> {
    this.#isDue = false;
    this.#isLooking = true;
    this.#lastLookMs = performance.now();
    try {
      // A reading that fails takes the page away: without a link it is tried only where the server answers.
      if (this.#isLive || (await isServerThere())) await this.#options.look();
    } finally {
      this.#isLooking = false;
      this.#lookWhenAllowed();
    }
  }
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch("/api/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
