const EVERY_MS = 250;

/** Says that a sequence is on screen: the newest only, and not more often than supervisors can notice. */
export class SeenPacer {
  readonly #say: (seq: number) => boolean;
  #said = -1;
  #newest = -1;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `say` gives false when nothing could carry it */
  constructor(say: (seq: number) => boolean) {
    this.#say = say;
  }

  seen(seq: number): void {
    this.#newest = Math.max(this.#newest, seq);
    if (this.#timer === null) this.#speak();
  }

  /** A new connection: what was said on the one before may not have arrived. */
  forget(): void {
    this.#said = -1;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #speak(): void {
    this.#timer = null;
    if (this.#newest <= this.#said || !this.#say(this.#newest)) return;
    this.#said = this.#newest;
    this.#timer = setTimeout(() => this.#speak(), EVERY_MS);
  }
}
