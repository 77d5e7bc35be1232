import { connect, createServer, type Server, type Socket } from "node:net";
import type { Chance } from "../support/chance.ts";

export interface FaultRates {
  /** chance that a connection is cut, and after at most this many ms */
  readonly cut: number;
  readonly cutWithinMs: number;
  /** chance that a connection turns silent: both ends believe it open, nothing passes */
  readonly silence: number;
  /** chance that a piece waits, and at most how many ms */
  readonly delay: number;
  readonly delayMs: number;
  /** chance, for a connection, that what the server says never arrives: the request was carried out, its answer is lost */
  readonly swallow: number;
}

export interface FaultCounts {
  connections: number;
  cuts: number;
  silences: number;
  swallows: number;
  delays: number;
}

/**
 * A bad school network between the pages and the server. It works on TCP and knows nothing of frames: what it breaks,
 * it breaks anywhere, in the middle of a frame too. `calm` lets everything pass again.
 */
export class FaultProxy {
  readonly counts: FaultCounts = { connections: 0, cuts: 0, silences: 0, swallows: 0, delays: 0 };
  readonly #target: number;
  readonly #rates: FaultRates;
  readonly #chance: Chance;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #isCalm = false;

  constructor(target: number, rates: FaultRates, chance: Chance) {
    this.#target = target;
    this.#rates = rates;
    this.#chance = chance;
    this.#server = createServer((near) => this.#serve(near));
  }

  /** @returns the port that the pages connect to */
  listen(): Promise<number> {
    return new Promise((ready) => {
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.address();
        ready(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  }

  calm(): void {
    this.#isCalm = true;
  }

  /** Every connection is cut in one instant: a switch loses its power. */
  cutAll(): void {
    for (const socket of this.#open) socket.resetAndDestroy();
  }

  close(): Promise<void> {
    this.cutAll();
    return new Promise((closed) => this.#server.close(() => closed()));
  }

  #serve(near: Socket): void {
    this.counts.connections += 1;
    const far = connect(this.#target, "127.0.0.1");
    for (const socket of [near, far]) {
      this.#open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    const fate = this.#isCalm ? null : this.#draw();
    if (fate?.cutAfterMs !== undefined) {
      setTimeout(() => {
        if (near.destroyed || this.#isCalm) return;
        this.counts.cuts += 1;
        near.resetAndDestroy();
        far.resetAndDestroy();
      }, fate.cutAfterMs);
    }
    const silentFromMs = fate?.silentAfterMs === undefined ? null : Date.now() + fate.silentAfterMs;
    if (silentFromMs !== null) this.counts.silences += 1;
    if (fate?.isSwallowed === true) this.counts.swallows += 1;
    this.#pass(near, far, () => silentFromMs !== null && Date.now() >= silentFromMs);
    this.#pass(far, near, () => fate?.isSwallowed === true || (silentFromMs !== null && Date.now() >= silentFromMs));
  }

  #draw(): { cutAfterMs?: number; silentAfterMs?: number; isSwallowed: boolean } {
    const { cut, cutWithinMs, silence, swallow } = this.#rates;
    return {
      ...(this.#chance.is(cut) ? { cutAfterMs: this.#chance.between(0, cutWithinMs) } : {}),
      ...(this.#chance.is(silence) ? { silentAfterMs: this.#chance.between(0, cutWithinMs) } : {}),
      isSwallowed: this.#chance.is(swallow),
    };
  }

  /** Pieces keep their order: one that waits holds back those behind it. */
  #pass(from: Socket, to: Socket, isLost: () => boolean): void {
    let last: Promise<void> = Promise.resolve();
    from.on("data", (piece: Buffer) => {
      if (isLost()) return;
      const waitMs =
        !this.#isCalm && this.#chance.is(this.#rates.delay) ? this.#chance.unit() * this.#rates.delayMs : 0;
      if (waitMs > 0) this.counts.delays += 1;
      last = last.then(() => (waitMs > 0 ? new Promise<void>((after) => setTimeout(after, waitMs)) : undefined));
      last = last.then(() => {
        if (!to.destroyed && !isLost()) to.write(piece);
      });
    });
    from.on("end", () => {
      last = last.then(() => void to.end());
    });
  }
}
