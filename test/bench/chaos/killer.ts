import { setTimeout as sleep } from "node:timers/promises";
import type { Runner } from "#worker/operate/run-miniflare.ts";
import type { Browser } from "../support/browser.ts";
import type { Chance } from "../support/chance.ts";

/** From a moment at which the object may have been away, to the moment at which it answered again; epoch ms. */
export interface Outage {
  readonly fromMs: number;
  readonly toMs: number;
}

const ASK_EVERY_MS = 100;
const ASK_LIMIT_MS = 1_000;

/** Kills the runtime with SIGKILL again and again, and writes down when the object of the session answered again. */
export class Killer {
  readonly outages: Outage[] = [];
  readonly #runner: Runner;
  readonly #witness: Browser;
  readonly #chance: Chance;
  #isOver = false;
  #done: Promise<void> = Promise.resolve();

  constructor(runner: Runner, witness: Browser, chance: Chance) {
    this.#runner = runner;
    this.#witness = witness;
    this.#chance = chance;
  }

  /** `pauseMs` between a return and the next kill: from half of it to one and a half. */
  begin(number: string, pauseMs: number): void {
    this.#isOver = false;
    this.#done = this.#work(number, pauseMs);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#done;
  }

  async #work(number: string, pauseMs: number): Promise<void> {
    for (;;) {
      await this.#rest(this.#chance.between(pauseMs / 2, pauseMs * 1.5));
      if (this.#isOver) return;
      const fromMs = Date.now();
      for (const pid of this.#runner.runtimes()) process.kill(pid, "SIGKILL");
      await this.#untilAnswered(number);
      this.outages.push({ fromMs, toMs: Date.now() });
    }
  }

  async #rest(ms: number): Promise<void> {
    for (const until = Date.now() + ms; Date.now() < until && !this.#isOver; ) await sleep(50);
  }

  async #untilAnswered(number: string): Promise<void> {
    for (;;) {
      try {
        const hello = { t: "hello", v: 1, deviceId: null, since: null };
        const answer = await this.#witness.postJson(`/api/live/${number}/surveillant`, hello, ASK_LIMIT_MS);
        if (answer.status === 200) return;
      } catch {
        // Not yet.
      }
      await sleep(ASK_EVERY_MS);
    }
  }
}
