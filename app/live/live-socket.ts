import { PING, PING_EVERY_SECONDS, PONG } from "#worker/contract/live/version.ts";

/** A socket that does not open in this time is blocked by the network: requests take over. */
const OPEN_WITHIN_MS = 4_000;
/** A ping or a command is followed by a sign within this time, or the socket is dead whatever the browser believes. */
const SIGN_WITHIN_MS = 8_000;
/** The same when there is a reason to doubt it: the network went, or the page woke up. */
const SIGN_IN_DOUBT_MS = 3_000;

/** `livedMs`: from the first words of the server, 0 when it never spoke */
export type SocketEnd = { code: number; reason: string; livedMs: number };

type Handlers = {
  onOpen(): void;
  onText(text: string): void;
  /** the server is there: a pong */
  onPong(): void;
  onEnd(end: SocketEnd): void;
};

/** One socket, from its opening to its one end. Nothing is heard of it after `leave`. */
export class LiveSocket {
  readonly #socket: WebSocket;
  readonly #handlers: Handlers;
  readonly #tooLong: ReturnType<typeof setTimeout>;
  #pinger: ReturnType<typeof setInterval> | null = null;
  #noSign: ReturnType<typeof setTimeout> | null = null;
  #isOpened = false;
  #spokeAt: number | null = null;
  #isOver = false;

  constructor(url: string, handlers: Handlers) {
    this.#handlers = handlers;
    this.#socket = new WebSocket(url);
    this.#tooLong = setTimeout(() => this.#end(1006, ""), OPEN_WITHIN_MS);
    this.#socket.onopen = () => this.#opened();
    this.#socket.onmessage = ({ data }) => this.#heard(String(data));
    this.#socket.onclose = ({ code, reason }) => this.#end(code, reason);
  }

  /** The server has spoken on it: some proxies let a socket open and carry nothing. */
  get isGood(): boolean {
    return !this.#isOver && this.#spokeAt !== null;
  }

  /** False when it cannot carry anything now. */
  send(text: string, isAnswered: boolean): boolean {
    if (this.#isOver || !this.#isOpened || this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(text);
    if (isAnswered) this.#awaitSign();
    return true;
  }

  /** Is anybody there? */
  probe(): void {
    if (!this.send(PING, false)) return;
    if (this.#noSign !== null) clearTimeout(this.#noSign);
    this.#noSign = setTimeout(() => this.#end(1006, ""), SIGN_IN_DOUBT_MS);
  }

  leave(): void {
    this.#isOver = true;
    this.#clear();
    this.#socket.close();
  }

  #opened(): void {
    if (this.#isOver) return;
    clearTimeout(this.#tooLong);
    this.#isOpened = true;
    this.#pinger = setInterval(() => this.send(PING, true), PING_EVERY_SECONDS * 1000);
    this.#handlers.onOpen();
  }

  #heard(text: string): void {
    if (this.#isOver) return;
    // A page in the background runs its timers late, but hears first: a late timer never kills a live socket.
    if (this.#noSign !== null) clearTimeout(this.#noSign);
    this.#noSign = null;
    if (text === PONG) {
      this.#handlers.onPong();
      return;
    }
    this.#spokeAt ??= performance.now();
    this.#handlers.onText(text);
  }

  #awaitSign(): void {
    this.#noSign ??= setTimeout(() => this.#end(1006, ""), SIGN_WITHIN_MS);
  }

  /** Said at once: on a dead network the browser's own closing may take a minute. */
  #end(code: number, reason: string): void {
    if (this.#isOver) return;
    const livedMs = this.#spokeAt === null ? 0 : performance.now() - this.#spokeAt;
    this.leave();
    this.#handlers.onEnd({ code, reason, livedMs });
  }

  #clear(): void {
    clearTimeout(this.#tooLong);
    if (this.#pinger !== null) clearInterval(this.#pinger);
    if (this.#noSign !== null) clearTimeout(this.#noSign);
  }
}
