/**
 * The server's clock, carried on by the machine's monotonic one: a lab clock that is wrong, or set right in the middle
 * of a test, changes nothing. Every frame tells an instant that is already past when it is read, so the sample that is
 * furthest ahead is the best; each new connection starts afresh, for a machine that slept.
 */
export class ServerClock {
  /** server epoch ms at this machine's `performance.now() === 0` */
  #originMs: number | null = null;
  #heardAt: number | null = null;
  #isFresh = true;

  /** `nowMs`: the server's clock when the page was made, if it is known */
  constructor(nowMs: number | null = null) {
    if (nowMs !== null) this.#originMs = nowMs - performance.now();
  }

  /** The next instant that is told replaces what was known. */
  startAfresh(): void {
    this.#isFresh = true;
  }

  tell(nowMs: number): void {
    const originMs = nowMs - performance.now();
    if (this.#isFresh || this.#originMs === null || originMs > this.#originMs) this.#originMs = originMs;
    this.#isFresh = false;
  }

  /** A sign of life, of any kind. */
  heard(): void {
    this.#heardAt = performance.now();
  }

  get nowMs(): number {
    return this.#originMs === null ? Date.now() : Math.round(this.#originMs + performance.now());
  }

  /** Server time of the last sign of life; 0 before the first. */
  get lastSignMs(): number {
    return this.#heardAt === null ? 0 : this.nowMs - Math.round(performance.now() - this.#heardAt);
  }
}
